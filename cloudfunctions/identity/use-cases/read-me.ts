// Who am I: null for a visitor, who may look around without joining.
import type { identity } from '../../../contract/identity'
import type { Handlers } from '../../_platform/serve'
import { viewPerson } from '../person-view'

export const readMe: Handlers<typeof identity>['me'] = async ({ person }) => ({ person: person && await viewPerson(person) })

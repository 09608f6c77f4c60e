// The whole tree, for choosing a community before joining: public facts, the same for everyone.
import type { identity } from '../../../contract/identity'
import type { Handlers } from '../../_platform/serve'
import { unitTree } from '../unit-tree'

export const listUnits: Handlers<typeof identity>['units'] = async () => {
  const tree = await unitTree()
  return { units: [...tree.values()].map(({ _id, name, level, parentId, phone }) => ({ id: _id, name, level, parentId, phone })) }
}

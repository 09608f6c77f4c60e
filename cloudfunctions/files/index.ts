// Pictures that people upload.
import { files } from '../../contract/files'
import { serve } from '../_platform/serve'
import { registerPicture } from './use-cases/register-picture'

export const main = serve('files', files, { register: registerPicture })

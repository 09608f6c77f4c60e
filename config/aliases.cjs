// The client's aliases for dependency-cruiser, in webpack's form: it reads the paths of a tsconfig from the folder it runs in, not from where the file stands.
const path = require('node:path')

const root = path.resolve(__dirname, '..')
module.exports = {
  resolve: { alias: { '@/lib/transport$': path.join(root, 'client/lib/transport.h5.ts'), '@': path.join(root, 'client'), '@contract': path.join(root, 'contract') } },
}

// Which file ids a person may claim: uploads of clients in this environment, nothing else.
import { isUpload } from '../../../cloudfunctions/files/domain/file-id'

const ENV = 'prod-1'
test.each([
  'cloud://prod-1.7072-bucket/pictures/1780000000000-a1b2c3d4.jpg', 'cloud://prod-1.7072-bucket/pictures/1780000000000-a1b2c3d4.JPEG', 'cloud://prod-1.local-bucket/uploads/resident-c1/0123456789abcdef01234567.webp',
])('%s may be claimed', (fileId) => {
  expect(isUpload(fileId, ENV)).toBe(true)
})
test.each([
  'cloud://prod-2.bucket/pictures/1780000000000-a1b2c3d4.jpg', 'cloud://prod-1/pictures/1780000000000-a1b2c3d4.jpg', 'cloud://prod-1.bucket/codes/1780000000000-a1b2c3d4.jpg', 'cloud://prod-1.bucket/pictures/sub/1780000000000-a1b2c3d4.jpg',
  'cloud://prod-1.bucket/pictures/../codes/1780000000000-a1b2c3d4.jpg', 'cloud://prod-1.bucket/pictures/1780000000000-a1b2c3d4.svg', 'cloud://prod-1.bucket/pictures/1780000000000-a1b2c3d4.jpg.html', 'cloud://prod-1.bucket/pictures/1780000000000-.jpg',
  'cloud://prod-1.bucket/uploads/resident-c1/short.jpg', 'https://prod-1.bucket/pictures/1780000000000-a1b2c3d4.jpg', ' cloud://prod-1.bucket/pictures/1780000000000-a1b2c3d4.jpg', '',
])('%p may not', (fileId) => {
  expect(isUpload(fileId, ENV)).toBe(false)
})

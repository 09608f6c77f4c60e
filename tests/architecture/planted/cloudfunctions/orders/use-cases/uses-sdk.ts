// Planted: sdk-only-in-platform
export { database } from 'wx-server-sdk'

// Which file ids a person may claim. Only what clients upload lies in these folders; what our functions store lies elsewhere and can never be
// claimed. Inside them the rule is "the first person to register a file owns it, once and for ever" (the picture's id comes from the file id).
// That cannot be abused: file ids are never sent to any client but the uploader's own upload call, their last part is random, and an address that
// would give one away is made only for pictures that are registered already.
const UPLOADS = /^cloud:\/\/([A-Za-z0-9-]+)\.[A-Za-z0-9.-]+\/(?:pictures\/\d{10,}-[A-Za-z0-9]{4,64}|uploads\/[A-Za-z0-9_-]+\/[A-Za-z0-9]{16,64})\.(?:png|jpe?g|webp|gif)$/i

/** @param environment the cloud environment that runs us; a file of another one is refused */
export function isUpload(fileId: string, environment: string): boolean {
  return UPLOADS.exec(fileId)?.[1] === environment
}

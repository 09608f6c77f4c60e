// The protobuf envelope of WeChat's open interfaces (fields as captured from the SDK).
import protobuf from 'protobufjs'

const { root } = protobuf.parse(`syntax = "proto3";
message Pair { string key=1; bytes value=2; string contenttype=3; string filename=4; }
message OpenApiData { repeated Pair pairs=1; }
message SvrkitApiData { string api_name=1; bytes req_data=2; }
message CommApiData { int32 api_type=1; OpenApiData openapi_data=2; SvrkitApiData svrkit_data=4; string appid=6; }
message CommOpenApiResp { bytes resp_data=1; string content_type=2; int32 error_code=3; uint32 http_code=4; int32 svrkit_error_code=6; }`, { keepCase: true })
const requestType = root.lookupType('CommApiData')
const replyType = root.lookupType('CommOpenApiResp')
interface Pair { key: string; value: Uint8Array; filename: string }

/** The named parameters of a call; a file comes as its bytes. Null when the call is not a plain open interface. */
export function readParameters(bytes: Buffer): Record<string, unknown> | null {
  const request = requestType.decode(bytes) as unknown as { openapi_data?: { pairs: Pair[] } }
  if (!request.openapi_data) return null
  return Object.fromEntries(request.openapi_data.pairs.map(({ key, value, filename }) => [key, filename ? Buffer.from(value) : JSON.parse(Buffer.from(value).toString())]))
}
const reply = (fields: object) => Buffer.from(replyType.encode(fields as never).finish())
export const replies = {
  json: (result: object) => reply({ resp_data: Buffer.from(JSON.stringify({ errcode: 0, errmsg: 'ok', ...result })), content_type: 'application/json; encoding=utf-8', http_code: 200 }),
  picture: (bytes: Buffer) => reply({ resp_data: bytes, content_type: 'image/png', http_code: 200 }),
  unknownApi: () => reply({ error_code: -604100 }),
  notPermitted: () => reply({ error_code: -604101 }),
}

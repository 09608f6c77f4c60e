// The SDK, set up once per instance. Identity is read from the environment on every call, never kept (PLATFORM §1.11).
// Its typings lag behind its code (symbols, throwOnNotFound, replies): the shapes we rely on are stated here and proven by the conformance suite.
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
export { cloud }

interface Reply { data: unknown; stats: { updated: number; removed: number } }
interface SdkQuery {
  where(condition: object): SdkQuery
  orderBy(field: string, order: 'asc' | 'desc'): SdkQuery
  field(fields: Record<string, boolean>): SdkQuery
  limit(count: number): SdkQuery
  get(): Promise<Reply>
  update(options: { data: object; multi: boolean }): Promise<Reply>
  remove(): Promise<Reply>
}
interface SdkDocument { get(): Promise<Reply>; set(options: { data: object }): Promise<Reply>; update(options: { data: object }): Promise<Reply> }
interface SdkAdd { add(options: { data: object }): Promise<unknown> }
/** An aggregation under way; stage values are MongoDB's. `end` answers at most 20 rows without `limit`. */
export interface SdkAggregate {
  match(condition: object): SdkAggregate
  group(spec: object): SdkAggregate
  project(spec: object): SdkAggregate
  unwind(path: string): SdkAggregate
  sort(spec: object): SdkAggregate
  limit(count: number): SdkAggregate
  end(): Promise<{ list: Record<string, unknown>[] }>
}
export interface SdkTransaction {
  collection(name: string): { doc(id: string): SdkDocument } & SdkAdd
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}
interface SdkDatabase {
  command: ReturnType<typeof cloud.database>['command']
  RegExp(options: { regexp: string; options: string }): unknown
  collection(name: string): SdkQuery & SdkAdd & { doc(id: string): SdkDocument; aggregate(): SdkAggregate }
  startTransaction(): Promise<SdkTransaction>
}
export const database = (cloud.database as unknown as (config: { throwOnNotFound: boolean }) => SdkDatabase)({ throwOnNotFound: false })
/** The cloud environment of this call. */
export function environment(): string {
  return cloud.getWXContext().ENV ?? ''
}

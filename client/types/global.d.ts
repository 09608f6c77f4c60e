/// <reference types="@tarojs/taro" />
declare module '*.scss'
declare module '*.png' { const url: string; export default url }

/** True only in the H5 page of `npm start` and the browser tests; set by config/index.ts. */
declare const DEV_TOOLS: boolean
/** Id of the cloud environment; empty means the one the mini program is tied to. */
declare const CLOUD_ENV: string
/** Ids of the subscription messages, `orderAccepted=xxxx,…`; empty in development. */
declare const TEMPLATE_IDS: string

declare namespace NodeJS {
  interface ProcessEnv { TARO_ENV: 'weapp' | 'h5'; NODE_ENV: 'development' | 'production' | 'test' }
}

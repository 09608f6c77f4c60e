export default definePageConfig({ navigationBarTitleText: '居民想要什么' })

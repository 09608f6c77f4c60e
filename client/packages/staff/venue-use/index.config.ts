export default definePageConfig({ navigationBarTitleText: '场地使用情况' })

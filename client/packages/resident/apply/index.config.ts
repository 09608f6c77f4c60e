export default definePageConfig({ navigationBarTitleText: '成为合伙人' })

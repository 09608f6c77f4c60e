export default definePageConfig({ navigationBarTitleText: '签字和异议' })

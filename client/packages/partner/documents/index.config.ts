export default definePageConfig({ navigationBarTitleText: '证件和状态' })

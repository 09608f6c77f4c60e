export default definePageConfig({ navigationBarTitleText: '派给谁' })

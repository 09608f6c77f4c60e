export default definePageConfig({ navigationBarTitleText: '退出合作' })

export default definePageConfig({ navigationBarTitleText: '伙伴工作台' })

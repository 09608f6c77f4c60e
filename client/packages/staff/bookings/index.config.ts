export default definePageConfig({ navigationBarTitleText: '预订审核' })

export default definePageConfig({ navigationBarTitleText: '预订场地' })

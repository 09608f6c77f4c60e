export default definePageConfig({ navigationBarTitleText: '社区合伙人', enablePullDownRefresh: true })

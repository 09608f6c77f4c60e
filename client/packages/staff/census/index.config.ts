export default definePageConfig({ navigationBarTitleText: '商户普查' })

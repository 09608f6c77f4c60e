export default defineAppConfig({
  pages: ['pages/home/index', 'pages/activities/index', 'pages/messages/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/resident', name: 'resident', pages: ['catalog/index', 'item/index', 'place/index', 'orders/index', 'order/index', 'confirm/index', 'profile/index', 'join/index', 'family/index', 'apply/index', 'partner/index', 'public-sheet/index', 'public-fund/index'] },
    { root: 'packages/partner', name: 'partner', pages: ['desk/index', 'task/index', 'calendar/index', 'members/index', 'venues/index', 'venue/index', 'bookings/index', 'check-in/index', 'documents/index', 'agreement/index', 'exit/index', 'credit/index', 'statement/index'] },
    { root: 'packages/staff', name: 'staff', pages: ['board/index', 'order/index', 'candidates/index', 'plan/index', 'catalog/index', 'item/index', 'invites/index', 'residents/index', 'reviews/index', 'place/index', 'venues/index', 'venue/index', 'venue-edit/index', 'bookings/index', 'venue-use/index', 'census/index', 'applications/index', 'application/index', 'partners/index', 'partner/index', 'agreement/index', 'exit/index', 'credits/index', 'credit-account/index', 'credit-decisions/index', 'fund/index', 'demand/index', 'dashboard/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['resident'] },
    'pages/me/index': { network: 'wifi', packages: ['partner', 'staff'] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarTitleText: '社区合伙人', navigationBarBackgroundColor: '#f7f4ef', navigationBarTextStyle: 'black', backgroundColor: '#f7f4ef', backgroundTextStyle: 'light', navigationStyle: 'default' },
  tabBar: {
    color: '#746b64', selectedColor: '#b9361f', backgroundColor: '#ffffff', borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'static/tabs/home.png', selectedIconPath: 'static/tabs/home-on.png' },
      { pagePath: 'pages/activities/index', text: '活动', iconPath: 'static/tabs/activities.png', selectedIconPath: 'static/tabs/activities-on.png' },
      { pagePath: 'pages/messages/index', text: '消息', iconPath: 'static/tabs/messages.png', selectedIconPath: 'static/tabs/messages-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'static/tabs/me.png', selectedIconPath: 'static/tabs/me-on.png' },
    ],
  },
})

import { createRouter, createWebHashHistory } from 'vue-router'
import HomeView from './features/home/HomeView.vue'

// Home comes with the first chunk; every other place is fetched when somebody goes there.
export const router = createRouter({
  history: createWebHashHistory(),
  scrollBehavior: () => ({ top: 0 }),
  routes: [
    { path: '/', name: 'home', component: HomeView },
    {
      path: '/welcome',
      name: 'welcome',
      component: () => import('./features/welcome/WelcomeView.vue'),
      meta: { isWholeWindow: true },
    },
    {
      path: '/summit',
      name: 'summit',
      component: () => import('./features/summit/SummitView.vue'),
      meta: { isWholeWindow: true },
    },
    { path: '/wall', name: 'wall', component: () => import('./features/wall/WallView.vue') },
    {
      path: '/trends',
      component: () => import('./features/trends/TrendsView.vue'),
      children: [
        { path: '', name: 'trends-lines', component: () => import('./features/trends/LinesView.vue') },
        {
          path: 'between',
          name: 'trends-between',
          component: () => import('./features/trends/BetweenView.vue'),
        },
        {
          path: 'rhythm',
          name: 'trends-rhythm',
          component: () => import('./features/trends/RhythmView.vue'),
        },
        {
          path: 'trying',
          name: 'trends-trying',
          component: () => import('./features/trends/TryingView.vue'),
        },
      ],
    },
    { path: '/recap', name: 'recap', component: () => import('./features/recap/RecapView.vue') },
    { path: '/unplug', name: 'unplug', component: () => import('./features/unplug/UnplugView.vue') },
    { path: '/unplug/new', name: 'new-hour', component: () => import('./features/unplug/HourView.vue') },
    {
      path: '/unplug/:hourId',
      name: 'hour',
      component: () => import('./features/unplug/HourView.vue'),
      props: true,
    },
    {
      path: '/candle',
      name: 'candle',
      component: () => import('./features/unplug/CandleView.vue'),
      meta: { isBare: true },
    },
    {
      path: '/house/reminders',
      name: 'reminders',
      component: () => import('./features/reminders/RemindersView.vue'),
    },
    { path: '/house', name: 'house', component: () => import('./features/house/HouseView.vue') },
    {
      path: '/house/keeping',
      name: 'keeping',
      component: () => import('./features/keeping/KeepingView.vue'),
    },
    { path: '/agendas', name: 'agendas', component: () => import('./features/agendas/AgendasView.vue') },
    {
      path: '/agendas/:agendaKey',
      name: 'agenda',
      component: () => import('./features/agendas/AgendaView.vue'),
      props: true,
    },
    { path: '/prepare', name: 'prepare', component: () => import('./features/prepare/PrepareView.vue') },
    { path: '/promises', name: 'promises', component: () => import('./features/promises/PromisesView.vue') },
    {
      path: '/quick-card',
      name: 'quick-card',
      component: () => import('./features/wall/QuickCardView.vue'),
      meta: { isWholeWindow: true },
    },
    { path: '/help', name: 'help', component: () => import('./features/help/HelpView.vue') },
    {
      path: '/print/recap/:period',
      name: 'print-recap',
      component: () => import('./features/recap/PrintRecapView.vue'),
      meta: { isBare: true },
    },
    { path: '/:elsewhere(.*)*', redirect: '/' },
  ],
})

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown without the rail of places. */
    isWholeWindow?: boolean
    /** With nothing around it: no rail, no strips. */
    isBare?: boolean
  }
}

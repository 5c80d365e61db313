import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { reportFaults } from './gateway/report-faults'
import { i18n } from './i18n'
import { router } from './router'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const app = createApp(App).use(createPinia()).use(router).use(i18n)
reportFaults(app)
app.mount('#app')

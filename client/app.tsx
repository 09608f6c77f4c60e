// The whole client: one session around every page, and in development the switch of demo personas above them.
import { lazy, Suspense, type PropsWithChildren } from 'react'
import { SessionProvider } from '@/lib/session'
import { startTransport } from '@/lib/transport'
import './app.scss'

// The condition is a constant of the build, so elsewhere the import is not even followed.
const PersonaSwitch = DEV_TOOLS ? lazy(() => import('./dev/persona-switch')) : null
startTransport()

export default function App({ children }: PropsWithChildren) {
  return (
    <SessionProvider>
      {/* Before the pages: Taro's router shows a page only as the last of its siblings. */}
      {PersonaSwitch && <Suspense fallback={null}><PersonaSwitch /></Suspense>}
      {children}
    </SessionProvider>
  )
}

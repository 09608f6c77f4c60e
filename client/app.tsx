import { type PropsWithChildren } from 'react'
import { SessionProvider } from '@/lib/session'
import { startTransport } from '@/lib/transport'
import './app.scss'

startTransport()

export default function App({ children }: PropsWithChildren) {
  return <SessionProvider>{children}</SessionProvider>
}

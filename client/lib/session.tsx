// Who is using the client now, as the server knows them.
import Taro from '@tarojs/taro'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type PropsWithChildren } from 'react'
import type { Hat } from '@contract/kernel'
import { call, type OutputOf } from './api'
import { switchPersona } from '@/lib/transport'

export type Person = NonNullable<OutputOf<'identity', 'me'>['person']>
export type WornHat = Person['hats'][number]
interface Session {
  /** Null for a visitor, and while loading. */
  person: Person | null
  isLoading: boolean
  error: unknown
  refresh(): Promise<void>
  wears(hat: Hat): boolean
  /** The first hat of this kind, with its unit. */
  hat(hat: Hat): WornHat | undefined
  /** Development only. */
  become(persona: string): Promise<void>
}
const Context = createContext<Session | null>(null)

export function SessionProvider({ children }: PropsWithChildren) {
  const [state, setState] = useState<{ person: Person | null; isLoading: boolean; error: unknown }>({ person: null, isLoading: true, error: null })
  const refresh = useCallback(async () => {
    try {
      const { person } = await call('identity', 'me', {})
      setState({ person, isLoading: false, error: null })
    } catch (error) {
      setState((before) => ({ ...before, isLoading: false, error }))
    }
  }, [])
  useEffect(() => { void refresh() }, [refresh])
  const session = useMemo<Session>(() => ({
    ...state, refresh,
    wears: (hat) => !!state.person?.hats.some((worn) => worn.hat === hat),
    hat: (hat) => state.person?.hats.find((worn) => worn.hat === hat),
    become: async (persona) => {
      await switchPersona(persona)
      await refresh()
      await Taro.reLaunch({ url: '/pages/home/index' })
    },
  }), [state, refresh])
  return <Context.Provider value={session}>{children}</Context.Provider>
}
export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('useSession needs SessionProvider')
  return session
}

// Who is using the client now, as the server knows them. Signing out is a matter of this device: WeChat goes on knowing the
// person, the client shows a visitor until they come back.
import Taro from '@tarojs/taro'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type PropsWithChildren } from 'react'
import type { Hat } from '@contract/kernel'
import { call, type OutputOf } from './api'
import { remembered } from './remembered'
import { switchPersona } from '@/lib/transport'

export type Person = NonNullable<OutputOf<'identity', 'me'>['person']>
export type WornHat = Person['hats'][number]
interface Session {
  /** Null for a visitor, and while loading. */
  person: Person | null
  isLoading: boolean
  error: unknown
  isSignedOut: boolean
  refresh(): Promise<void>
  /** From now on this device shows a visitor's view. */
  signOut(): Promise<void>
  signIn(): Promise<void>
  wears(hat: Hat): boolean
  /** The first hat of this kind, with its unit. */
  hat(hat: Hat): WornHat | undefined
  /** Development only. */
  become(persona: string): Promise<void>
}
const Context = createContext<Session | null>(null)
const signedOut = remembered<true>('signed-out')
const HOME = '/pages/home/index'

export function SessionProvider({ children }: PropsWithChildren) {
  const [state, setState] = useState<{ person: Person | null; isLoading: boolean; error: unknown }>({ person: null, isLoading: true, error: null })
  const isSignedOut = signedOut.use() === true
  const refresh = useCallback(async () => {
    try {
      const { person } = await call('identity', 'me', {})
      setState({ person, isLoading: false, error: null })
    } catch (error) {
      setState((before) => ({ ...before, isLoading: false, error }))
    }
  }, [])
  useEffect(() => { void refresh() }, [refresh])
  const session = useMemo<Session>(() => {
    const person = isSignedOut ? null : state.person
    return {
      ...state, person, isSignedOut, refresh,
      wears: (hat) => !!person?.hats.some((worn) => worn.hat === hat),
      hat: (hat) => person?.hats.find((worn) => worn.hat === hat),
      signOut: async () => {
        signedOut.set(true)
        await Taro.reLaunch({ url: HOME })
      },
      signIn: async () => {
        signedOut.set(null)
        await refresh()
      },
      become: async (persona) => {
        signedOut.set(null)
        await switchPersona(persona)
        await refresh()
        await Taro.reLaunch({ url: HOME })
      },
    }
  }, [state, isSignedOut, refresh])
  return <Context.Provider value={session}>{children}</Context.Provider>
}
export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('useSession needs SessionProvider')
  return session
}

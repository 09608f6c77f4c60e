// What a partner reads and does: its offers, its work, its calendar.
import type { OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type Order = OutputOf<'orders', 'get'>
export type TaskTab = 'offers' | 'upcoming' | 'ended'
export type Task = OutputOf<'orders', 'partnerTasks'>['items'][number]
export type Booking = OutputOf<'orders', 'partnerCalendar'>['bookings'][number]

export const useTasks = (partnerId: string | undefined, tab: TaskTab) => usePagedQuery('orders', 'partnerTasks', partnerId ? { partnerId, tab } : null)
export const useOrder = (orderId: string | undefined) => useQuery('orders', 'get', orderId ? { orderId } : null)
export const usePartner = (partnerId: string | undefined) => useQuery('partners', 'get', partnerId ? { partnerId } : null)
export const useCalendar = (partnerId: string | undefined, from: string, days: number) => useQuery('orders', 'partnerCalendar', partnerId ? { partnerId, from, days } : null)
/** @param day for an order without wishes; null waits */
export const useWorkerTimes = (orderId: string, partnerId: string, day?: string | null) => useQuery('orders', 'workerTimes', day === null ? null : { orderId, partnerId, ...(day && { day }) })
export const useReplaceWorker = () => useAction('orders', 'replaceWorker')
export const useReportAbsence = () => useAction('orders', 'reportAbsence')
export const useAccept = () => useAction('orders', 'accept')
export const useDecline = () => useAction('orders', 'decline')
export const useStart = () => useAction('orders', 'start')
export const useDeliver = () => useAction('orders', 'deliver')
export const useRecordPayment = () => useAction('orders', 'recordPayment')
export const useRevealPhone = () => useAction('orders', 'revealPhone')

// Rooms as partners book them and staff keep them.
import type { InputOf, OutputOf } from '@/lib/api'
import { useAction, usePagedQuery, useQuery } from '@/lib/query'

export type RoomCardView = OutputOf<'venues', 'list'>['venues'][number]
export type Room = OutputOf<'venues', 'get'>
export type CalendarDay = OutputOf<'venues', 'calendar'>['days'][number]
export type CalendarSlot = CalendarDay['slots'][number]
export type Booking = OutputOf<'venues', 'booking'>
export type Approval = OutputOf<'venues', 'approvals'>['items'][number]
export type Quote = OutputOf<'venues', 'quote'>
export type RoomFields = InputOf<'venues', 'saveVenue'>['fields']
export type RoomUse = OutputOf<'venues', 'utilisation'>
export type BookingTab = 'coming' | 'ended'

export const useRooms = (communityId: string | undefined) => useQuery('venues', 'list', communityId ? { communityId } : null)
export const useRoom = (venueId: string | undefined) => useQuery('venues', 'get', venueId ? { venueId } : null)
export const useRoomDays = (venueId: string | undefined, from: string, partnerId?: string) => useQuery('venues', 'calendar', venueId ? { venueId, from, days: 7, ...(partnerId ? { partnerId } : {}) } : null)
export const useQuote = (ask: InputOf<'venues', 'quote'> | null) => useQuery('venues', 'quote', ask)
export const useBook = () => useAction('venues', 'book')
export const useBookForCommunity = () => useAction('venues', 'bookForCommunity')
export const useMyBookings = (partnerId: string | undefined, tab: BookingTab) => usePagedQuery('venues', 'myBookings', partnerId ? { partnerId, tab } : null)
export const useBooking = (bookingId: string | undefined) => useQuery('venues', 'booking', bookingId ? { bookingId } : null)
export const useCancelBooking = () => useAction('venues', 'cancelBooking')
export const useApprovals = (communityId: string | undefined) => usePagedQuery('venues', 'approvals', communityId ? { communityId } : null)
export const useDecide = () => useAction('venues', 'decideBooking')
export const useCheckIn = () => useAction('venues', 'checkIn')
export const useCheckInFor = () => useAction('venues', 'checkInFor')
export const useEditRoom = (venueId: string | undefined) => useQuery('venues', 'editVenue', venueId ? { venueId } : null)
export const useSaveRoom = (onError: (error: unknown) => boolean) => useAction('venues', 'saveVenue', onError)
export const useSetRoomStatus = () => useAction('venues', 'setVenueStatus')
export const useCloseRoom = () => useAction('venues', 'closeVenue')
export const useReopenRoom = () => useAction('venues', 'reopenVenue')
export const useDoorCode = (venueId: string | undefined) => useQuery('venues', 'checkInCode', venueId ? { venueId } : null)
export const useRenewDoorCode = () => useAction('venues', 'renewCheckInCode')
export const useRoomUse = (communityId: string | undefined, from: string, weeks: number) => useQuery('venues', 'utilisation', communityId ? { communityId, from, weeks } : null)

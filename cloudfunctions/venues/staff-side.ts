// Which use case answers which call of staff: the rooms themselves, approvals, closures, how much they are used.
import { bookForCommunity } from './use-cases/book-for-community'
import { readCheckInCode, renewCheckInCode } from './use-cases/check-in-code'
import { closeVenue, reopenVenue } from './use-cases/close-venue'
import { decideBooking } from './use-cases/decide-booking'
import { editVenue } from './use-cases/edit-venue'
import { readUtilisation } from './use-cases/read-utilisation'
import { saveVenue, setVenueStatus } from './use-cases/save-venue'

export const KEEPING = {
  bookForCommunity, decideBooking, editVenue, saveVenue, setVenueStatus, closeVenue, reopenVenue, checkInCode: readCheckInCode, renewCheckInCode, utilisation: readUtilisation,
}

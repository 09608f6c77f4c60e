// The admission function: how one becomes a partner.
import { admission } from '../../contract/admission'
import { serve } from '../_platform/serve'
import { countMerchants, listMerchants, readMerchant, saveMerchant } from './use-cases/census'
import { saveApplication, submitApplication, withdrawApplication } from './use-cases/fill-application'
import { importMerchants } from './use-cases/import-merchants'
import { inviteMerchant, previewInvite } from './use-cases/invite-merchant'
import { listApplications, myApplications, readApplication } from './use-cases/read-applications'
import { reviewApplication } from './use-cases/review-application'
import { startApplication } from './use-cases/start-application'

export const main = serve('admission', admission, {
  merchants: listMerchants, merchantCounts: countMerchants, merchant: readMerchant, saveMerchant, importMerchants, inviteMerchant, previewInvite,
  startApplication, saveApplication, submitApplication, withdrawApplication, myApplications, application: readApplication, applications: listApplications, reviewApplication,
})

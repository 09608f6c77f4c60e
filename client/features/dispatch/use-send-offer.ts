// Sending an offer. Passing over the first recommendation asks why, once, before anything is sent.
import { usePrompt } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { useOffer, type Candidate } from './api'
import { passesOverFirst } from './choosing'

/** Must be used below PageShell, where questions can be asked. @returns send; without ids the server asks its first recommendation */
export function useSendOffer(orderId: string, candidates: readonly Candidate[], minutes: string, onDone: () => void): (partnerIds?: string[]) => Promise<void> {
  const prompt = usePrompt()
  const [offer] = useOffer()
  return async (partnerIds) => {
    let overrideReason: string | undefined
    if (partnerIds && passesOverFirst(candidates, partnerIds)) {
      const reason = await prompt({ title: `为什么不派给${candidates[0].name}？`, text: '它排在推荐的第一位。写下原因，以后可以核对。', label: '原因', placeholder: '例如：居民希望还是上次那位', max: 100, yes: '派单' })
      if (reason === null) return
      overrideReason = reason
    }
    if (!await offer({ orderId, partnerIds, answerMinutes: Number(minutes), overrideReason })) return
    toast(partnerIds && partnerIds.length > 1 ? `已问 ${partnerIds.length} 家，等伙伴答复` : '已派单，等伙伴答复', 'ok')
    onDone()
  }
}

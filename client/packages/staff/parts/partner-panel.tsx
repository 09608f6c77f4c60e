// One partner as staff see it, as a page and as the right column of the list: standing, doors, papers to pass, the year's review, what happened.
import { useState } from 'react'
import { DOCUMENT_KIND, EXIT_STAGE } from '@contract/terms'
import { useDecideDocument, type Partner } from '@/features/partner-life/api'
import { DocumentCard } from '@/features/partner-life/components/document-card'
import { LifeCard, LifeEvents } from '@/features/partner-life/components/life-card'
import { ReviewSheet } from '@/features/partner-life/components/review-sheet'
import { go } from '@/lib/navigation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { useConfirm, usePrompt } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { toast } from '@/ui/toast'

function Papers({ partner, onChanged }: { partner: Partner; onChanged: () => void }) {
  const [decide] = useDecideDocument()
  const confirm = useConfirm()
  const prompt = usePrompt()
  const told = (answer: unknown, text: string) => { if (answer) { toast(text, 'ok'); onChanged() } }
  const pass = async (document: Partner['documents'][number]) => {
    if (await confirm({ title: `${DOCUMENT_KIND[document.kind]}通过？`, text: '通过后替换原来的那份，马上按新的有效期派单', yes: '通过' })) told(await decide({ documentId: document.id, verdict: 'pass', reason: '' }), '已通过')
  }
  const giveBack = async (document: Partner['documents'][number]) => {
    const reason = await prompt({ title: `退回${DOCUMENT_KIND[document.kind]}`, label: '哪里不对，负责人会看到', max: 100, yes: '退回' })
    if (reason) told(await decide({ documentId: document.id, verdict: 'return', reason }), '已退回')
  }
  if (partner.documents.length === 0) return <Card>还没有提交过证件</Card>
  return (
    <>
      {partner.documents.map((document) => (
        <DocumentCard key={document.id} document={document}>
          {partner.isStaff && document.status === 'waiting' && (
            <>
              <Button kind='outline' size='s' label={`退回${DOCUMENT_KIND[document.kind]}`} onTap={() => giveBack(document)}>退回</Button>
              <Button size='s' icon='check' label={`${DOCUMENT_KIND[document.kind]}通过`} onTap={() => pass(document)}>通过</Button>
            </>
          )}
        </DocumentCard>
      ))}
    </>
  )
}
export function PartnerPanel({ partner, onChanged }: { partner: Partner; onChanged: () => void }) {
  const [isReviewing, setReviewing] = useState(false)
  const { id: partnerId, reviews, exit, isActivationProposed } = partner
  return (
    <>
      {isActivationProposed && partner.isStaff && <Notice tone='free' icon='star'>试运行的单数够了，可以转为正式合伙人</Notice>}
      <LifeCard partner={partner} />
      <Card flush>
        <Cell icon='clock' title='积分账户' note='欠多少服务、什么时候到期、对账单' arrow onTap={() => go('creditAccount', { partnerId })} />
        <Cell icon='pencil' title='合作协议' note='起草、商量、签署' arrow onTap={() => go('staffAgreement', { partnerId })} />
        {partner.isStaff && <Cell icon='star' title='年度评议' note={reviews[0] ? `${reviews[0].year} 年：${reviews[0].sentence}` : '还没有评过'} arrow onTap={() => setReviewing(true)} />}
        <Cell icon='swap' title='退出合作' note={exit ? EXIT_STAGE[exit.stage] : '看看要结清什么'} arrow onTap={() => go('staffExit', { id: partnerId })} />
      </Card>
      <Section title='证件'><Papers partner={partner} onChanged={onChanged} /></Section>
      <LifeEvents events={partner.events} />
      {isReviewing && <ReviewSheet partnerId={partnerId} onClose={() => setReviewing(false)} onDone={() => { setReviewing(false); onChanged() }} />}
    </>
  )
}

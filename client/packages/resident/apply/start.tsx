// 成为合伙人: one's applications so far, and how to begin: by an invitation's code or of one's own accord.
import { useState } from 'react'
import { View } from '@tarojs/components'
import { PARTNER_KIND, type PartnerKind } from '@contract/terms'
import { useCommunity, type Community } from '@/features/community/api'
import { CommunityList } from '@/features/community/components/community-list'
import { useInvitePreview, useMyApplications, useStartApplication } from '@/features/partner-life/api'
import { ApplicationCard } from '@/features/partner-life/components/application-card'
import { choices } from '@/features/partner-life/words'
import { errorView, sentenceOf } from '@/lib/errors'
import { dayTime } from '@/lib/format'
import { go } from '@/lib/navigation'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { ChoiceChips } from '@/ui/choice-chips'
import { ErrorState } from '@/ui/error-state'
import { Facts } from '@/ui/facts'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Section } from '@/ui/section'

const KIND_HINT: Record<PartnerKind, string> = { merchant: '有营业执照的店和公司', group: '居民自己组的队伍', individual: '有一门手艺的人' }

/** @param onBegin the application is there, opens it */
function Beginning({ token, community, onBegin }: { token?: string; community?: Community; onBegin: (id: string) => void }) {
  const { person, refresh } = useSession()
  const [kind, setKind] = useState<PartnerKind>(token ? 'merchant' : 'individual')
  const [name, setName] = useState('')
  const [start] = useStartApplication()
  const begin = async () => {
    const answer = await start({ ...(token ? { token } : { communityId: community!.id }), kind, ...(person ? {} : { applicantName: name.trim() }) })
    if (!answer) return
    await refresh()
    onBegin(answer.applicationId)
  }
  return (
    <Card>
      {!token && <ChoiceChips name='kind' label='您是哪一种' options={choices(PARTNER_KIND)} value={kind} onChange={(value) => value && setKind(value)} hint={KIND_HINT[kind]} />}
      {!person && <Field name='applicantName' label='您的姓名' max={20} value={name} onChange={setName} placeholder='怎么称呼您' />}
      <Button block size='l' disabled={!person && !name.trim()} onTap={begin}>开始填写</Button>
    </Card>
  )
}
function ByInvitation({ token, onBegin }: { token: string; onBegin: (id: string) => void }) {
  const { data, error } = useInvitePreview(token)
  if (error) return <Notice tone='hot' icon='warn'>{sentenceOf(error)}</Notice>
  if (!data) return null
  return (
    <>
      <Card title='社区邀请您入驻'><Facts rows={[{ label: '商户', value: data.merchantName }, { label: '社区', value: data.communityName }, { label: '有效期', value: `${dayTime(data.expiresAt)} 前` }]} /></Card>
      <Beginning token={token} onBegin={onBegin} />
    </>
  )
}
export function StartPage({ token }: { token?: string }) {
  const mine = useMyApplications()
  const { community: near } = useCommunity()
  const [chosen, setChosen] = useState<Community | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const [code, setCode] = useState('')
  const community = chosen ?? near
  const open = (id: string) => go.replace('apply', { id })
  if (token) return <PageShell title='成为合伙人'><ByInvitation token={token} onBegin={open} /></PageShell>
  return (
    <PageShell title='成为合伙人' lead='商户、队伍、手艺人都可以申请；社区审核通过后开始试运行'>
      {!!mine.error && <ErrorState {...errorView(mine.error, () => void mine.refetch())} />}
      {mine.data && mine.data.applications.length > 0 && <Section title='我的申请'>{mine.data.applications.map((row) => <ApplicationCard key={row.id} row={row} note={row.communityName} onOpen={() => go('apply', { id: row.id })} />)}</Section>}
      <Section title='新的申请'>
        {community && !isChoosing && <Card flush><Cell title={community.name} note='申请成为这个社区的合伙人' icon='place' value='换一个' onTap={() => setChoosing(true)} /></Card>}
        {(isChoosing || !community) && <CommunityList onChoose={(unit) => { setChosen({ id: unit.id, name: unit.name, phone: unit.phone }); setChoosing(false) }} />}
        {community && !isChoosing && <Beginning community={community} onBegin={open} />}
      </Section>
      <Section title='有入驻邀请码'>
        <Card>
          <Field name='inviteCode' label='入驻邀请码' required={false} max={64} value={code} onChange={setCode} placeholder='粘贴邀请码' />
          <View><Button kind='outline' block disabled={!/^[A-Za-z0-9_-]{16,64}$/.test(code.trim())} onTap={() => go.replace('apply', { token: code.trim() })}>用邀请码申请</Button></View>
        </Card>
      </Section>
    </PageShell>
  )
}

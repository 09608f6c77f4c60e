// The demo's partners beyond the standing part: with those, 28 of three kinds in 团结社区, a few in the other two. Their people are invented.
import type { PartnerKind, Category, Qualification } from '../../../contract/terms'
import type { CommunityKey } from '../units.data'

/** Name, kind, what it says of itself, what it does, its papers, home grid, people (the first is the owner), and its hours from–to. */
export type PartnerRow = [community: CommunityKey, name: string, kind: PartnerKind, summary: string, categories: Category[], papers: Qualification[], grid: number, people: string[], hours?: [number, number]]
const HEALTH: Qualification[] = ['healthCertificate']
const SHOP: Qualification[] = ['businessLicence', 'healthCertificate']
export const PARTNER_ROWS: PartnerRow[] = [
  ['c1', '秦味小厨', 'merchant', '家常面食，老人餐少油少盐', ['mealHelp'], ['businessLicence', 'foodLicence', 'healthCertificate'], 1, ['武正平', '武小满', '葛翠']],
  ['c1', '长者食堂', 'merchant', '社区老年食堂，午晚两餐', ['mealHelp'], ['businessLicence', 'foodLicence', 'healthCertificate'], 2, ['康明礼', '邱玉莲']],
  ['c1', '清泉家政', 'merchant', '保洁、收纳、擦玻璃', ['housekeeping', 'cleaningHelp'], SHOP, 1, ['夏秋菊', '任小娟', '付金凤', '石翠芳']],
  ['c1', '洁净到家', 'merchant', '油烟机、空调、床品清洗', ['housekeeping', 'cleaningHelp'], SHOP, 3, ['姚立群', '姚志']],
  ['c1', '安居维修', 'merchant', '水电、家电、门锁', ['repair', 'convenience'], ['businessLicence', 'electricianCertificate'], 2, ['贺铁柱', '孟广', '贺小川']],
  ['c1', '万家五金', 'merchant', '五金配件，换灯换锁', ['repair', 'convenience'], ['businessLicence', 'electricianCertificate'], 4, ['毛洪亮', '毛建']],
  ['c1', '锦豆豆托育', 'merchant', '托管、伴读、周末营', ['childcare'], ['businessLicence', 'healthCertificate', 'teachingCertificate'], 3, ['尹梦洁', '汤圆圆', '汪楠']],
  ['c1', '向日葵儿童之家', 'merchant', '四点半课堂，小班看护', ['childcare', 'hobby'], ['businessLicence', 'healthCertificate', 'teachingCertificate'], 5, ['金向阳', '黎子怡']],
  ['c1', '雅韵琴行', 'merchant', '古筝、竹笛，社区公益课', ['hobby'], ['businessLicence', 'teachingCertificate'], 1, ['华雅琴', '乐一鸣'], [9, 21]],
  ['c1', '舞彩青春舞蹈社', 'merchant', '少儿舞蹈、广场舞辅导', ['hobby'], ['businessLicence', 'teachingCertificate'], 2, ['白璐', '温倩'], [9, 21]],
  ['c1', '明仁大药房', 'merchant', '代取药、量血压', ['medicalHelp', 'convenience'], ['businessLicence', 'healthCertificate', 'nursingCertificate'], 3, ['孔庆仁', '纪安']],
  ['c1', '舒筋堂推拿', 'merchant', '肩颈腰腿，康复按摩', ['medicalHelp'], SHOP, 4, ['柴松', '柴静']],
  ['c1', '丽人美发', 'merchant', '洗剪吹、上门理发', ['haircut'], SHOP, 5, ['伍丽', '阮芳芳']],
  ['c1', '长虹志愿服务队', 'group', '陪伴、送餐、节日慰问', ['mealHelp', 'mobilityHelp', 'urgentHelp', 'cleaningHelp'], HEALTH, 2, ['苗春晖', '路平', '关敏', '房玉']],
  ['c1', '夕阳红互助社', 'group', '低龄老人帮高龄老人', ['mobilityHelp', 'convenience', 'cleaningHelp'], HEALTH, 1, ['祝长庚', '翁玉芝', '季成']],
  ['c1', '秦苑学府', 'group', '书法、手机课、合唱', ['hobby'], ['teachingCertificate'], 3, ['庄墨林', '俞清'], [9, 21]],
  ['c1', '红马甲应急队', 'group', '停水停电、突发帮忙', ['urgentHelp', 'mobilityHelp', 'repair'], HEALTH, 4, ['雷震', '鲁大海', '向荣'], [0, 24]],
  ['c1', '悦读会', 'group', '绘本伴读，周末读书', ['childcare', 'hobby'], ['teachingCertificate', 'healthCertificate'], 5, ['舒窈', '岑安']],
  ['c1', '谭师傅水电', 'individual', '二十年电工，小修不收上门费', ['repair'], ['electricianCertificate'], 1, ['谭学工']],
  ['c1', '段阿姨缝补', 'individual', '改裤脚、换拉链、钉扣子', ['convenience'], [], 2, ['段巧云']],
  ['c1', '史师傅磨刀', 'individual', '磨剪子戗菜刀', ['convenience'], [], 3, ['史三顺']],
  ['c1', '陶护士', 'individual', '退休护士，量血压测血糖', ['medicalHelp'], ['nursingCertificate', 'healthCertificate'], 4, ['陶慧敏']],
  ['c1', '龚姐家政', 'individual', '做饭、打扫、看护', ['housekeeping', 'childcare', 'cleaningHelp'], HEALTH, 5, ['龚秀']],
  ['c1', '严老师书画', 'individual', '退休美术老师', ['hobby'], ['teachingCertificate'], 2, ['严修竹'], [9, 21]],
  ['c1', '万师傅理发', 'individual', '便民理发室坐班', ['haircut'], HEALTH, 3, ['万成']],
  ['c2', '和平老年餐厅', 'merchant', '午餐送到家', ['mealHelp'], ['businessLicence', 'foodLicence', 'healthCertificate'], 1, ['芦宝山', '芦佳']],
  ['c2', '暖心护理', 'merchant', '助浴、陪诊、取药', ['medicalHelp', 'cleaningHelp', 'mobilityHelp'], [...SHOP, 'nursingCertificate'], 2, ['池婉', '邢可']],
  ['c2', '童年托管', 'merchant', '放学托管', ['childcare', 'hobby'], ['businessLicence', 'teachingCertificate', 'healthCertificate'], 3, ['颜如玉']],
  ['c2', '和平里志愿队', 'group', '邻里帮忙', ['mobilityHelp', 'urgentHelp', 'convenience', 'mealHelp', 'housekeeping'], HEALTH, 1, ['牛建国', '辛红']],
  ['c3', '柳荫饭堂', 'merchant', '老人餐', ['mealHelp'], ['businessLicence', 'foodLicence', 'healthCertificate'], 1, ['米双喜']],
  ['c3', '柳荫诊所', 'merchant', '取药、陪诊', ['medicalHelp'], [...SHOP, 'nursingCertificate'], 2, ['席安民', '席悦']],
  ['c3', '柳荫便民组', 'group', '维修、磨刀、陪同', ['repair', 'convenience', 'mobilityHelp'], [...HEALTH, 'electricianCertificate'], 3, ['戚永昌', '戚小山']],
  ['c3', '小柳树课堂', 'individual', '书法、托管', ['hobby', 'childcare'], ['teachingCertificate'], 1, ['柯文秀']],
]

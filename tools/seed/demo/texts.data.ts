// What people write in the demo. Nothing here names a person, a phone or an illness.
import type { Category } from '../../../contract/terms'

export const NOTES: Partial<Record<Category, string[]>> = {
  haircut: ['老人坐轮椅，请带围布。', '头发剪短一点就好。'], medicalHelp: ['请提前十分钟到楼下。', '医保卡在家里，走时提醒带上。'], mealHelp: ['不吃辣，饭软一点。', '放门口的桌上就行。'],
  housekeeping: ['厨房油烟重，请带去油剂。', '家里有猫，请随手关门。'], cleaningHelp: ['卫生间地滑，请慢一点。'], repair: ['厨房水龙头关不紧，一直滴水。', '客厅灯不亮，换过灯泡还是不行。'],
  mobilityHelp: ['想去菜市场转一圈。', '家在五楼，没有电梯。'], childcare: ['孩子六岁，胆子小，请多哄一哄。'], hobby: ['零基础，想从头学。'], convenience: ['两把菜刀一把剪子。', '裤脚改短三厘米。'], urgentHelp: ['家里突然停水，老人一个人在家。', '门锁坏了进不去。'],
}
export const PROOF_NOTES = ['已做完，当面看过。', '按约定做完，地面已收拾。', '老人很满意，约了下次。', '做完了，材料没有另外收费。', '已完成，走前检查过水电。']
export const COMMENTS = ['师傅很耐心，做得干净。', '来得准时，谢谢社区。', '手艺好，价格也公道。', '老人很高兴，下次还约。', '说话和气，收拾得利索。', '还可以，就是晚了一会儿。']
export const REFUSE_REASONS = ['这项服务需要先到社区登记评估，请来一趟。', '地址不在本社区，请联系所属社区。', '同一件事已经有一单在办，请看那一单。']
export const UNSERVED_REASONS = ['这几个时间段的伙伴都排满了。', '暂时没有能做这项服务的伙伴，已记下需求。']
export const CANCEL_REASONS = ['家里人自己办好了。', '临时有事，改天再约。', '老人这两天不方便。']
export const RECALL_REASONS = ['居民想换个时间，先撤回。']
export const REDISPATCH_REASONS = ['伙伴临时有事，换一家。']
export const DECLINE_REMARKS = ['这周人手都排出去了。', '店里盘点，走不开。']

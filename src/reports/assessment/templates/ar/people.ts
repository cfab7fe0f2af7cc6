import type { people as english } from '../en/people.ts';

/** Sentences in Arabic on people: the distribution today, pay, social protection, effects, poverty. */
export const people: Readonly<Record<keyof typeof english, string>> = {
  'today.title': 'التوزيع اليوم',
  'today.welfare': 'متوسط الرفاه في {year}: {mean} سنوياً. حصة أفقر خُمس من الأفراد {bottom} منه، وحصة أغنى خُمس {top}.',
  'today.subsidies':
    'يتبع الدعم الاستهلاك: من كل 100 {currency} تتلقاها الأسر دعماً يذهب {bottom} إلى أفقر خُمس و{top} إلى أغنى خُمس.',
  'today.transfers': 'من كل 100 {currency} من التحويلات النقدية يذهب {bottom} إلى أفقر خُمس و{top} إلى أغنى خُمس.',
  'pay.title': 'رواتب القطاع العام',
  'pay.bill': '{label}: {before} سنوياً لعدد {staff} من الموظفين، أي {average} لكل منهم في المتوسط.',
  'pay.bill_only': '{label}: {before} سنوياً.',
  'pay.bill_falls': 'يخفضها الإصلاح {change} ({percent}).',
  'pay.bill_rises': 'يرفعها الإصلاح {change} ({percent}).',
  'pay.bill_same': 'ويبقيها الإصلاح كما هي.',
  'protection.title': 'الحماية الاجتماعية',
  'protection.programme': 'يكلف بند {label} {amount} سنوياً ويصل إلى {recipients} من المستفيدين.',
  'people.title': 'الأثر على الأفراد',
  'people.mean_falls': 'ينخفض الرفاه {amount} سنوياً في المتوسط، أي {percent} من مستواه في {year}.',
  'people.mean_rises': 'يرتفع الرفاه {amount} سنوياً في المتوسط، أي {percent} من مستواه في {year}.',
  'people.mean_same': 'لا يتغير الرفاه في المتوسط.',
  'people.mean_unclear': 'لا تغير ذا دلالة إحصائية في متوسط الرفاه.',
  'people.poor_gain_rich_lose':
    'تربح أفقر مجموعة {poorest} ({poorest_percent}) وتخسر أغنى مجموعة {richest} ({richest_percent}).',
  'people.poor_lose_rich_gain':
    'تخسر أفقر مجموعة {poorest} ({poorest_percent}) وتربح أغنى مجموعة {richest} ({richest_percent}).',
  'people.both_lose_more_poor':
    'تخسر أفقر مجموعة {poorest} وأغنى مجموعة {richest}؛ وخسارة الأفقر أكبر نسبةً إلى رفاهها ({poorest_percent} مقابل {richest_percent}).',
  'people.both_lose_more_rich':
    'تخسر أفقر مجموعة {poorest} وأغنى مجموعة {richest}؛ وخسارة الأغنى أكبر نسبةً إلى رفاهها ({richest_percent} مقابل {poorest_percent}).',
  'people.both_gain': 'تربح أفقر مجموعة {poorest} ({poorest_percent}) وأغنى مجموعة {richest} ({richest_percent}).',
  'people.largest_loss': 'أثقل البنود أثراً {instrument}: نقص قدره {amount} سنوياً في المتوسط.',
  'people.losers':
    'يخسر {losers} من الأفراد ويربح {winners}. يخسر {poorest_losers} في أفقر مجموعة و{richest_losers} في أغناها.',
  'people.difference': 'يختلف ما تخسره الأسر عما تكسبه الخزانة حيث يدفع مستخدمون من غير الأسر أيضاً ({others}).',
  'poverty.title': 'الأثر على الفقر وعدم المساواة',
  'poverty.title_review': 'الفقر وعدم المساواة',
  'poverty.headcount_falls': 'عند {line} تنخفض نسبة الفقر {points} نقطة مئوية، من {before} إلى {after}.',
  'poverty.headcount_rises': 'عند {line} ترتفع نسبة الفقر {points} نقطة مئوية، من {before} إلى {after}.',
  'poverty.headcount_same': 'عند {line} تبقى نسبة الفقر {before}.',
  'poverty.headcount_unclear':
    'عند {line} تنتقل نسبة الفقر من {before} إلى {after}، ولا تغير ذا دلالة إحصائية (الخطأ المعياري {se} نقطة).',
  'poverty.gap_falls': 'تنخفض فجوة الفقر من {before} إلى {after}.',
  'poverty.gap_rises': 'ترتفع فجوة الفقر من {before} إلى {after}.',
  'poverty.gap_same': 'تبقى فجوة الفقر عند {before}.',
  'poverty.gap_unclear': 'لا تغير ذا دلالة إحصائية في فجوة الفقر.',
  'poverty.floating': 'لو تحرك الخط مع الإصلاح لكانت نسبة الفقر {after}.',
  'poverty.gini_falls': 'ينخفض معامل جيني من {before} إلى {after}.',
  'poverty.gini_rises': 'يرتفع معامل جيني من {before} إلى {after}.',
  'poverty.gini_same': 'يبقى معامل جيني عند {before}.',
  'poverty.gini_unclear': 'لا تغير ذا دلالة إحصائية في معامل جيني.',
  'poverty.parts': 'يأخذ الجدول {table} كل تغيير وحده: ما يكون عليه الفقر وعدم المساواة لو لم يتغير غيره.',
};

import type { budget as english } from '../en/budget.ts';

/** Sentences in Arabic on money: compensation, the budget net of it, sensitivity. */
export const budget: Readonly<Record<keyof typeof english, string>> = {
  'compensation.title': 'التعويض',
  'compensation.pays':
    'يعيد الإصلاح {paid} سنوياً، أي {share} مما يوفره. من دون ذلك تكون نسبة الفقر {without} بدلاً من {after}، ومتوسط الخسارة {loss} سنوياً بدلاً من {net_loss}.',
  'compensation.none': 'لا يعيد الإصلاح شيئاً.',
  'compensation.required':
    'قبل أي دفع، تعيد {headcount_budget} سنوياً تُدفع بالتساوي للجميع ({headcount_transfer} للفرد) نسبة الفقر إلى ما هي عليه اليوم، وتعيد {gap_budget} ({gap_transfer} للفرد) فجوة الفقر.',
  'compensation.required_nothing': 'قبل أي دفع لا تزيد نسبة الفقر على ما هي عليه اليوم، فلا يلزم دفع لتثبيتها.',
  'compensation.targeted':
    'وإذا دُفع لأفقر {group_share} من الأفراد وحدهم تحقق ذلك بمبلغ {targeted_budget}، إن لم يُترك مستحق ولم يدخل غير مستحق.',
  'compensation.out_of_reach': 'حتى الوفر كله إذا دُفع بالتساوي للجميع لا يعيد نسبة الفقر إلى ما كانت عليه.',
  'budget.title': 'الميزانية بعد التعويض',
  'budget.net_saving': 'وفر {saved} − إنفاق مضاف {added} = وفر صافٍ {net} سنوياً.',
  'budget.net_cost': 'وفر {saved} − إنفاق مضاف {added} = تكلفة صافية {net} سنوياً.',
  'budget.households_bear': 'تتحمل الأسر {households} من التغير وغيرها {others}.',
  'budget.households_gain': 'تتلقى الأسر زيادة قدرها {households} وغيرها {others}.',
  'budget.households_mixed': 'يتغير ما تتلقاه الأسر بمقدار {households} وما يتلقاه غيرها بمقدار {others}.',
  'budget.title_review': 'النتائج الرئيسية',
  'budget.claim': 'تقدير منشور، {what}: {claimed}{source}؛ والمحاكى هنا وفر صافٍ قدره {net} سنوياً.',
  'budget.claim_cost': 'تقدير منشور، {what}: {claimed}{source}؛ والمحاكى هنا تكلفة صافية قدرها {net} سنوياً.',
  'sensitivity.title': 'الحساسية',
  'sensitivity.intro': 'تُشد كل رافعة إلى نصف ما يقوله الإصلاح وثلاثة أرباعه وكله، وتبقى الأخرى على حالها.',
  'sensitivity.lever':
    '{lever} عند النصف: وفر صافٍ {half_saving} ونسبة فقر {half_headcount}؛ وكاملةً: {full_saving} و{full_headcount}.',
  'sensitivity.grid': 'يفعل الشكل {figure} ذلك لرافعتين معاً.',
  'sensitivity.line_moves': 'لو تحرك خط الفقر مع الإصلاح لكانت نسبة الفقر {after} بدلاً من {anchored}.',
};

/** What a Vietnamese syllable may begin with, and what may follow; gi and qu swallow the next i or u. */
export const ONSETS: readonly string[] = (
  'ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x'
).split(' ');

/** Rimes without their tone mark. */
export const RIMES: readonly string[] = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ' +
  'ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat ' +
  'oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân ' +
  'uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uyên uyêt uynh uyt uych uyu ư ưa ưc ' +
  'ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt ych'
).split(' ');

# SPDX-License-Identifier: GPL-3.0-or-later
"""Common English words that are never taken for misspelt ones, whatever a guide happens to say. Data only."""

from __future__ import annotations

_WORDS = """
able above accident ache across action actually address admit adult advice afford afraid afternoon age agree ahead
air airport alarm alcohol alive allow almost alone along already alright although always amazing ambulance amount
ancient anger angry animal ankle announce annoy another answer anxious anybody anyone anything anyway anywhere apart
apartment appear apple appointment april area argue arm army around arrange arrive article ashamed aside asleep ate
attack attempt attend attention august aunt autumn available avoid awake away awful baby back background bacon bad
badly bake balance ball banana band bank barely base basic basket bath bathroom battery beach bean bear beard beat
beautiful became become bed bedroom beef beer began begin beginning behave behind believe bell belong below belt bend
bench benefit beside best better between beyond bicycle big bike bill bird birth birthday biscuit bit bite bitter
black blame blanket bleed bless blind block blood blow blue board boat body boil bone book boot border bored born
borrow boss both bother bottle bottom bought bowl box boy brain branch brave bread break breakfast breast breath
breathe bridge brief bright bring broken brother brought brown brush build building built bunch burger burn burst bus
bush business busy butter button buy cake call called calm came camera camp cancel candle canteen capital capsule car
card care career careful carer carpet carry case cash cat catch caught cause ceiling celebrate cell centre century
certain chain chair chance change charge chat cheap cheat check cheek cheer cheese chest chew chicken child children
chin chip chocolate choice choose church cigarette circle city claim class clean clear clever climb clinic clock close
clothes cloud club coach coast coat coffee cold collapse collar collect college colour comb come comfort coming common
company compare complain complete computer concern condition confuse connect consider contact contain continue
control cook cool copy corner correct cost cotton couch cough could count country couple courage course cousin cover
cow crack cramp crash crazy cream create creep cried cross crowd cruel cry cup cupboard cure curious current curtain
cushion customer cut cycle dad daily damage damp dance danger dangerous dark date daughter dead deaf deal dear death
debt december decide decision deep definitely degree delay deliver demand dentist deny depend describe desert deserve
design desk despite detail device dial diary died diet differ different difficult dig dinner direct dirt dirty
disappear disappoint disc discover discuss disease dish distance disturb divide divorce dizzy doctor doing dollar done
door double doubt down downstairs draw drawer dream dress drew drink drive driver drop drove drown drug drunk dry dust
duty dying each eager ear early earn earth ease easily east easy eaten edge educate effect effort eight either elbow
elderly electric eleven else email embarrass emergency empty encourage end enemy energy engine enjoy enormous enough
enter entire envelope equal error escape especially even evening event ever everybody everyone everything everywhere
exact exactly exam example excellent except excite excuse exercise exist expect expensive explain express extra eye
eyebrow face fact factory fail fair fairly faith fall false familiar family famous fancy farm fast fasten father fault
favourite fear february feed feel feeling feet fell fellow felt female fence fetch fever fewer field fifteen fifty
fight figure fill film final finally find fine finger finish fire first fish five flat flew float flood floor flour
flow flower flu fluid fly fold follow food fool foot football force foreign forest forever forget forgive forgot fork
form fortnight forty forward found four fourteen free freeze fresh friday fridge fried friend frighten front frozen
fruit fuel full fully fun function funny furniture further future gain game gap garage garden gas gate gave gather
general gentle gift girl give given glad glass glasses glove goal god gold gone good goodbye government grab gram
grand grandad granddaughter grandfather grandma grandmother grandpa grandson grandchild grape grass grateful grave
great green greet grew grey ground group grow grown guess guest guide guilty gym habit hair half hall hand handle hang
happen happy hard hardly hat hate head headache heal health healthy hear heard heart heat heavy heel height held hell
hello help hero hide high hill hire history hit hobby hold hole holiday home honest honey hope horrible horse hospital
hotel hour house however huge human hundred hungry hurry hurt husband idea identify ignore illness image imagine
immediately important impossible improve inch include increase indeed independent indoor infection inform information
inject injure injury inside instead insurance intend interest internet interrupt interview introduce invite iron
island issue itch item jacket jail january jealous jeans job join joint joke journey joy judge juice july jump june
junior keen keep kept key kick kidney kill kilo kind kiss kitchen knee knew knife knit knock knot know known label
lack lady laid lake lamp land language large last late later laugh law lawyer lazy lead leaf leaflet lean learn least
leave left leg lemon lend length less lesson letter level licence lick lid lie life lift light likely limit line lip
liquid list listen litre little live lively living load loan local lock lonely long look loose lorry lose loss lost
loud love lovely low luck lucky lunch machine mad made magazine mail main maintain make male manage mango many map
march mark market marriage married marry mask massage match material matter meal mean meant measure meat medal medical
medicine meet member memory mental mention menu mess message metal method metre middle midnight mild mile milk mind
minute mirror miss missing mistake mix mobile model modern moment monday money monitor month mood moon morning mother
mount mountain mouse mouth move movie much mum muscle museum music nail naked name narrow nasty nature naughty near
nearly neat necessary neck need needle neighbour neither nephew nerve nervous net never new news next nice niece night
nine nineteen ninety nobody noise noisy none noon normal north nose note nothing notice november now nowhere number
numerous nurse nut obey object observe obvious occasion october odd offer office often oil okay old one onion only
open opinion opposite orange order ordinary organ original ought outdoor outside oven overnight owe owner pack packet
page pain paint pair pale pan panic paper parcel pardon parent park part particular partner party pass passport past
path patient pattern pause pay peace peanut pen pencil penny people pepper perfect perhaps permit person pet phone
photo pick picture piece pig pile pill pillow pink pint pipe pity pizza place plain plan plane plant plastic plate
play pleasant pleased plenty pocket poem point poison police polite pool poor popular porridge possible possibly post
postpone pot potato pound pour powder power practice praise pray prefer prepare prescription present press pressure
pretend pretty prevent price pride prison private prize probably problem produce profit program promise proper protect
proud prove provide public pull pump punish pupil pure purple purpose push queen question queue quick quickly quiet
quite race radio rain raise ran rang range rare rate rather raw razor reach read reader ready real reality realise
reason receive recent recently recipe recognise recommend record recover red reduce refer reflect refuse regard regret
regular relation relative relax release rely remain remember remind remove rent repair repeat replace reply report
request rescue research respect rest restaurant result return reveal rice rich ride right ring rise river road rob
rock role roll roof room root rope rose rough round routine row royal rub rubbish rude ruin rule run rush sad safe
said sail salad salary salt sand sandwich sang sat saturday sauce sausage save saw scale scan scare scared school
science scissors scratch scream screen sea search season seat second secret secretary see seem seen self sell send
senior sensible sensitive sent separate september serious serve service settle seven seventy several severe sew sex
shadow shake shall shame shape share sharp shave sheep sheet shelf shell shine ship shirt shock shoe shop short shot
shoulder shout show shower shut shy sick side sight sign silent silly silver similar simple since sing single sink
sister sit site situation six sixteen sixty size skin skinny skirt sky sleep sleeve slept slice slide slight slip slow
slowly small smart smell smile smoke smooth snack snake snow soap social sock sofa soft soil sold soldier solid solve
somebody somehow someone something sometimes somewhere song soon sore sorry sort sound soup sour south space spare
speak special speech speed spell spend spent spill spinach spirit spit split spoil spoke spoon sport spot spread
spring square stage stain stair stamp stand star stare start state station stay steak steal steam steel steep steer
step stick sticky stiff still sting stir stomach stone stood stop store storm story straight strange strap straw
stream street strength stress stretch strict strike string strong stuck student study stuff stupid style subject
succeed success sudden suddenly suffer sugar suggest suit sum summer sun sunday supper supply support suppose sure
surface surprise surround sweat sweater sweep sweet swell swim swing switch sympathy system table tablet tail take
taken talk tall tap tape task taste taught tax taxi tea teach teacher team tear tease teeth telephone television
temper temperature ten tend tennis tense terrible test text thank thankful thick thief thin thing think third thirsty
thirteen thirty thought thousand thread threat three threw throat throw thumb thunder thursday ticket tidy tie tight
till time tin tiny tip tired title toast today toe together toilet told tomato tomorrow tongue tonight tool tooth
toothbrush top total touch tough tour toward towel tower town toy track trade traffic train transport trap travel tray
treat tree tremble trick tried trip trouble trousers truck true trust truth try tube tuesday tune turkey turn twelve
twenty twice twin twist two type typical ugly umbrella uncle understand understood unfair unhappy uniform unit
university unknown unless unlikely unlucky unpleasant unusual upset upstairs urgent urgently use used useful useless
usual usually vacation valley value van various vegan vegetable vegetarian verb verse version victim video view
village violent visit visitor vitamin voice volunteer vote wait wake walk wall wallet want war ward warm warn wash
washing waste watch water wave weak wear weather website wednesday week weekend weigh weight weird welcome west wet
wheel whenever wherever whether whisper whistle white whoever whole wide widow wife wild willing win wind window windy
wine wing winter wipe wire wise wish within woman women wonder wonderful wood wool word wore work worker world worried
worry worse worst worth wrap wrist write writing written wrong wrote yard yeah year yell yellow yesterday yogurt young
yours zero zip honestly totally absolutely basically truly anymore alot gonna wanna gotta kinda stuff guy guys bloke
lad lass mate pal folks thanks cheers please sorry hiya dear google facebook forum group online youtube whatsapp
panting blown slumped scarlet tingly hiccup gush soak faster bigger grew tingle balcony helpline volunteer caller tues
weds thurs appt appts dept hosp panc wks mths yrs hrs mins asap info approx poss prob vols vol pls
canada canadian british english french london toronto montreal ottawa vancouver
"""

COMMON_ENGLISH = frozenset(_WORDS.split())
"""Folded words in their plain form; their inflections are known by their stems."""

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
abrupt absent absorb accent accurate achieve acne actor adjust admire advert aerial affair agenda aggressive alert alien
align allergic allergy alley almond alzheimers amber amuse ancestor anchor angel anniversary antique antiseptic
apologise appeal applaud apron arch arise armpit arrow arthritis artist asthma athlete attic auction author automatic
avenue await award awkward babysit babysitter badge baggage bald balloon bandage bang banjo banner barber bargain bark
barrel barrier basement basin bathtub bead beam beast bedpan bedside bedtime beetle belching berries betray beware
binder bishop bladder blade blast blend blink blister bloating bloom blouse blur blush boast bold bolt bomb bonus
booklet boom boost booth bounce bound boyfriend brace bracelet braid bran brand brass bravo breed breeze brew brick
bride brilliant brisk broad broccoli bronze brook broom broth brow browse bruise bubble bucket buckle buddy budget bulb
bulge bulk bull bullet bump bundle bunny burden burping bury butterfly buttock buzz buzzer cabbage cabin cable cactus
cafe cage calendar calf camel canal candy cane canvas cape caravan carbon cardigan caregiver cargo carrot cart carve
cast castle casual cattle cave celiac cellar cereal chalk challenge champion channel chaos chap chaplain charity charm
chart chase chemist cherry chess chick chief chill chilli chimney choir choke chop chore christmas chunk chunky churning
cider cigar cinema cinnamon citizen clammy clap clash claustrophobic clay clerk cliff climate cling clipboard clown clue
clumsy coal coconut coin cola colitis colleague comedy comet comic command commit commode compact compass compete
compose compression concert concrete conduct cone confess conflict congratulate conscious console constipated contest
contrast convert convince cookie copper coral cord cork cottage council counsellor coupon court crab cradle craft cram
crane crawl crayon creak crisp critic crohns crop crossword crow crown crude cruise crumb crumble crunch crush crust
crusty crutch cube cucumber cuddle curb curl curry curse curve custard dairy daisy dare dash dawn dazed debate decent
deck decorate deer defeat defend delicate delicious dementia dense dentures deodorant depart deposit depth dessert
destroy detect devil diamond dice digital dinosaur disability disaster discount disguise dislike display dispute distant
ditch dive dock dodge doll dolphin donate donkey doorbell dopey dough dove doze dozen drag dragon drama dribbling drill
drone drought drowsy drum duck dull dump dusk duvet dwarf eagle echo eczema edit eggs elastic elect elephant elite
embrace emerald emotion emperor empire employer enable engage enquire ensure envy epilepsy errand essay eternal evil
exceed exchange exclude exhaust exit exotic expert explode explore export expose extend eyelid fable fabric fade fake
fame fantasy fare farewell farting fashion fate faucet favour feast feather feature ferry festival fiance fiancee fibre
fiction fiddle fierce file filter fiscal flag flake flame flannel flap flash flask flavour flaw fleece flesh flicker
flip flock flush flute foam foamy foggy foil fond forbid forecast forge formal fortisip fortune fossil foul fountain
frail frame fraud freckle freeway freight frost frown frustrated fume funeral funnel furious fury fuse fuss fuzzy
gallery gallop gamble garbage garlic garment gasp gassy gatorade gauze gaze gear gender genius gentleman genuine ghost
giant giddy giggle ginger giraffe girlfriend glance glare gleam glide glimpse glitter globe gloom glow glue gluten gnome
goat goblin golf goose gossip gout gown grace grade graduation grain grammar gran grandchildren granny grant grapefruit
graph grasp gravel graze greasy grief grill grin grind grip groan grocery groggy groin groom groove grove growl grumble
grumpy guarantee guard guilt guitar gulf gulp gurgling gutter hail halal halt hammer hammock hamster handbag harbour
harsh harvest haste hatch haul haunt hawk hazard headphones heartburn hearth hedge helicopter helmet hesitate hiking
hint hips hives hockey hollow honour hood hoof hook hoop hoover horn horror hose hostel howl hull humble humid humour
hunting hurdle hymn icon ideal idle idol illegal imitate immense impress inbox incident income index indigestion inherit
innocent insect insert insist inspect inspire instant insult intent intern invade invent invest iodine ivory jacuzzi
jazz jelly jewel jewellery jockey jolly jungle jury kayak kettle keyboard kidnap kingdom kite kitten kiwi knackered
knead knickers knight knob knuckle kosher lace lactose ladder ladle lagoon lamb landlord lane lantern laptop lard lash
latch latex lather launch laundry lavender lavish lawn leaking leap lease leash leather lecture leek legal legend
lemonade lens lenses lentils leopard lethargic lettuce lever liberty librarian lifelong lightning limb lime limp linen
linger lint lion lipstick lizard llama loaf lobby lobster longterm lotion loyal luggage lumber lunchtime lung lupus lure
lush lyric magic magnet maid majority makeup mammal manor mansion maple marble margarine marsh marvel mascara mash math
matron mattress maze meadow meantime melody melon melt membrane mend menopause mercy mermaid merry midweek midwife
migraine mileage mint miracle misery mist moan mock modest moist mole monk monkey monster moose moral mortgage mosquito
moss moth motor mouthwash mowing mule mumble municipal murder murmur mushroom mushy mustard mutter mystery myth nana
napkin nappy nauseous navel navy nectar needlephobia nest newborn nickel nightmare noble noodle nook nostril notch
notebook novel nudge nugget nylon oasis oath oatmeal oats oblige octopus odour olive omelette oozing optician orchard
orchestra orphan otter ounce outfit outlet ovary overtime oxygen oyster paddle pajamas palace palm pamphlet pancake
panda pane panicky pantry parade paramedic parkinsons parrot parsley pasta pastry patch patio patrol peach peak pear
pearl peas pebble peck pedal peeing peel peer penguin penicillin pension perch perform perfume peril perk permanent
petal petrified petrol pharmacist phobia physio piano pickle picnic pier piercing pigeon pilates pillowcase pinch pine
pineapple pioneer pirate pistol pitch plaster plateau platform plead pledge plot plough pluck plug plum plumber plump
plunge polar pole polo pond pony pooping popcorn porch pork port porter pose posh posture potion poultry pounce prank
prawn preach precious prefix preserve prickly priest prince princess principle print probe profile promote prompt prone
proof propose prostate protein prune psoriasis psychologist pudding puff puma pumpkin punch puppet puppy purchase purse
puzzle pyjamas pyramid quarrel queasy quest quilt quiz quote rabbit raccoon raffle rage raid rail raisin rake ramadan
ramp ranch random rapid rash rattle raven rebel recall receptionist recite recruit recycle redeem redundancy reed reef
referee reflux reform refund regime registrar reject remark remedy remote renew reptile reserve resident resign resist
resort retail retirement retreat reunion reverse review reward rhyme ribbon ribs riddle rifle ripe ripple rival roast
robe robin rocket rogue romance roommate roost rotate rotten rubber rumbling rumour rural rust sack sacred saddle safari
sage sailor saint saline salmon salon sandal satin satisfy sauna savage scab scabby scarf scatter scene scent scheme
scholar scold scone scoop scorch scorn scout scrap scrape scrub seal seam seatbelt secure seeds seeping seize select
shallow shampoo shark shattered shawl shed shellfish shelter shepherd shield shift shin shiver shore shove shovel shrimp
shrink shrub shrug shuffle sigh silk silky simmer sincere sinus siren skating sketch skiing skip skull slam slap slate
slave sled sleek sleet slippers slope slot slug sluggish slum smack smartphone smash smoothie smudge snail snap snappy
sneak sneeze sniff snore snug sobbing socket soda soggy solar sole soothe soul spade spaghetti spark sparrow spear spice
spicy spider spike spine spiral splash splendid splinter sponge spooky spouse sprain sprinkle sprout squad squash squeak
squeeze squirrel squishy stabbing stable stack stadium staff stagger stake stale stall staple starve statue steady stem
stepson stereo stern stethoscope stew stocking stool stoop stopwatch storage stove strand strawberry stray streak strip
stripe stroke stroll stubborn stumble stump stun sturdy submit subtle suburb suede suitcase sulking sunny sunset superb
surf surge surgeon surname surrender survey suspect swab swallow swamp swan swap swarm sway swear swift swirl swollen
sword syringe syrup tackle tadpole tailor tame tangle tango tank tart tattoo tavern teapot teatime teen teenager temple
temporary tempt tenant tent terrace terrified thaw theatre theft theme thermometer thigh thorn thrill thrive throbbing
throne thrust thud thyroid tickle tide tiger tile timber tiptoe tissue toad tobacco toddler toffee tomb tonic tonsils
toothpaste torch tornado tortoise toss trace tractor tram tramp transfer trash treasure tremor trend trial tribe trim
trio triumph trolley troop trophy trot trout trumpet trunk tulip tumble tummy tuna tunnel turban turnip turtle tutor
tweed twig twirl twitch twitchy tycoon unconscious underwear uneven union unsteady upper urge usher uterus vacant vacuum
vague vain valid valve vanilla vapour varnish vase vault veil velvet vendor verdict vessel vest veteran vicar vine
vinegar violet violin virtue visa visible vital vivid vocal vogue volcano voucher vulture wade waffle wage wagon wail
waist walnut wander wardrobe warehouse warrior wasp wealth weapon weave wedge weed weeing weekday weeping welfare
whacked whale wheat wheelbarrow wheelchair whine whip whirl whisk wicked widen willow wink wisdom wits wizard wobbly
wolf womb woozy workshop worm worship wound wreath wreck wrestle wrinkle wristband yacht yarn yawn yeast yelp yoga
yoghurt yolk zebra zinc zipper zone zoom
"""

COMMON_ENGLISH = frozenset(_WORDS.split())
"""Folded words in their plain form; their inflections are known by their stems."""

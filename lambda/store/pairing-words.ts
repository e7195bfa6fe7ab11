/**
 * Words that are easy to hear and to type, none like another in its first four letters: the English list of BIP 39
 * (MIT licence) without those that sound like another word, are numbers, or would be an odd greeting.
 */
export const PAIRING_WORDS: readonly string[] = `
ability able about above absent absorb abstract absurd access account achieve acid acoustic acquire across act
action actor actress actual adapt add address adjust admit adult advance advice aerobic affair afford afraid again
age agent agree ahead aim air airport alarm album alert alien all alley allow almost alone alpha already also alter
always amateur amazing among amount amused analyst anchor ancient anger angle angry animal ankle announce annual
another answer antenna antique anxiety any apart apology appear apple approve april arch arctic area arena argue
armed armor around arrange arrest arrive arrow art artefact artist artwork ask aspect asset assist assume athlete
atom attend attitude attract auction audit august author auto autumn average avocado avoid awake aware away awesome
awful awkward axis baby bacon badge bag balance balcony bamboo banana banner bar barely bargain barrel base basic
basket battle bean beauty because become beef before begin behave behind believe below belt bench benefit best
better between beyond bicycle bike bind biology bird birth black blade blanket blast bless blind blossom blouse blur
blush boat boil bone bonus book boost border boring borrow boss bottom bounce box bracket brain brand brass brave
breeze brick bridge brief bright bring brisk broccoli broken bronze broom brother brown brush bubble buddy budget
buffalo build bulb bulk bundle bunker burger burst bus business busy butter buyer buzz cabbage cabin cable cactus
cage cake call calm camera camp can canal cancel candy cannon canoe canvas canyon capable captain car carbon card
cargo carpet carry cart case cash castle casual cat catalog catch category cattle cause caution cave ceiling celery
cement census century cereal certain chair chalk champion change chapter charge chase chat check cheese chef cherry
chest chicken chief child chimney choice choose chronic chuckle chunk churn cinnamon circle citizen city civil claim
clap clarify claw clay clean clerk clever click client cliff climb clinic clip clock clog close cloth cloud clown
club clump cluster clutch coach coast coconut code coffee coil coin collect color column combine come comfort comic
common company concert conduct confirm congress connect consider control convince cook cool copper copy coral
correct cost cotton couch country couple cover coyote crack cradle craft cram crane crash crater crawl crazy cream
credit creek crew cricket crisp critic crop cross crouch crowd crucial cruise crumble crunch crush crystal cube
culture cup cupboard curious current curtain curve cushion custom cute cycle dad damp dance daring dash daughter
dawn day deal debate decade december decide decline decorate decrease define defy degree delay deliver demand denial
dentist deny depart depend deposit depth deputy derive describe desert design desk detail detect develop device
devote diagram dial diamond diary dice diesel diet differ digital dignity dilemma dinner dinosaur direct disagree
discover dish dismiss disorder display distance divert divide dizzy doctor document dog dolphin domain donate donkey
door double dove draft dragon drama drastic draw dream dress drift drill drink drive drop drum dry duck dune during
dust dutch duty dwarf dynamic eager eagle early earn earth easily east easy echo ecology economy edge edit educate
effort egg elbow elder electric elegant element elephant elevator elite else embark embody embrace emerge emotion
employ empower empty enable enact end endless endorse energy enforce engage engine enhance enjoy enlist enough
enrich enroll ensure enter entire entry envelope episode equal equip era erase erode erosion error erupt escape
essay essence estate ethics evidence evoke evolve exact example excess exchange excite exclude excuse execute
exercise exhibit exist exit exotic expand expect explain expose express extend extra eyebrow fabric face faculty
fade faint faith fall false fame family famous fan fancy fantasy farm fashion favorite feature february federal fee
feed feel female fence festival fetch fever few fiber field figure file film filter final fine finger finish fire
firm first fiscal fish fit fitness fix flag flame flash flat flavor flight flip float flock floor fluid flush fly
foam focus fog fold follow food foot force forest forget fork fortune forum forward fossil foster found fox frame
frequent fresh friend fringe frog front frost frown frozen fruit fuel fun funny furnace future gadget gain galaxy
gallery game gap garage garbage garden garlic garment gate gather gauge gaze general genius genre gentle genuine
gesture giant gift giggle ginger giraffe girl give glad glance glare glass glide glimpse globe gloom glory glove
glow glue goat gold good goose gorilla govern gown grab grace grain grant grape grass gravity great green grid grit
grocery group grunt guard guide guitar gym habit hammer hamster hand happy harbor harvest hat have hawk hazard head
health heart heavy hedgehog height hello helmet help hen hero hidden high hill hint hip history hobby hockey hold
holiday hollow home honey hood hope horn horse hospital host hotel hover hub huge humble humor hungry hurdle hurry
hybrid ice icon idea identify ignore image imitate immune impact impose improve impulse inch include income increase
index indicate indoor industry inform inhale inherit initial inner innocent input inquiry insect inside inspire
install intact interest into invest invite involve iron island isolate issue item ivory jacket jaguar jar jazz jeans
jelly jewel job join joke journey joy judge juice jump jungle junior just kangaroo keen keep ketchup key kid kind
kingdom kiss kit kitchen kite kitten kiwi lab label labor ladder lady lake lamp language laptop large later latin
laugh laundry lava law lawn layer lazy leader leaf learn leave lecture left leg legal legend leisure lemon lend
length lens leopard lesson letter level liberty library license life lift light like limb limit link lion liquid
list little live lizard load lobster local lock logic lonely long loop lottery loud lounge love loyal lucky luggage
lumber lunar lunch luxury lyrics machine magic magnet major make mammal man manage mandate mango mansion manual
maple marble march margin marine market marriage mask mass master match material math matrix matter maximum maze
meadow mean measure mechanic media melody melt member memory mention menu mercy merge merit merry mesh message metal
method middle midnight milk mimic mind minimum minute miracle mirror miss mistake mix mixed mixture mobile model
modify moment monitor monkey monster month moon moral more mosquito mother motion motor mountain mouse move movie
much muffin mule multiply museum mushroom music must mutual myself mystery myth name napkin narrow nation nature
near neck need negative neglect nephew nerve nest net network neutral never news next nice noble noise nominee
noodle normal north notable note nothing notice novel now number nurse nut oak obey object observe obtain obvious
occur ocean october off offer office often oil okay old olive olympic omit onion online only open opera opinion
oppose option orange orbit orchard order ordinary organ orient original ostrich other outdoor outer output outside
oval oven over own owner oxygen oyster ozone paddle page palace palm panda panel panic panther paper parade parent
park parrot party pass patch path patient patrol pattern pave payment peanut peasant pelican pen pencil people
pepper perfect permit person pet phone photo phrase physical piano picnic picture pigeon pill pilot pink pioneer
pipe pitch pizza place planet plastic plate play please pledge pluck plug plunge poem poet point polar pole police
pond pony pool popular portion position possible post potato pottery powder power practice praise predict prefer
prepare present pretty prevent price pride primary print priority private prize problem process produce program
project promote proof property prosper protect proud provide public pudding pull pulp pulse pumpkin punch puppy
purchase purity purpose purse push put puzzle pyramid quality quantum question quick quiz quote rabbit raccoon race
rack radar radio rail rally ramp ranch random range rapid rare rate raven ready real reason rebel rebuild recall
receive recipe record recycle reduce reflect reform refuse region regular relax release relief rely remain remember
remind remove render renew rent reopen repair repeat replace report require rescue resemble resist resource response
result retire retreat return reunion reveal review reward rhythm rib ribbon rice rich ride ridge rigid ripple ritual
rival river roast robot robust rocket romance roof rookie room rose rotate rough round route royal rubber rug rule
run runway rural saddle safe salad salmon salon salt salute same sample sand satisfy sauce sausage save say scale
scan scare scatter scheme school science scissors scorpion scout scrap screen script scrub search season seat secret
section security seed seek segment select sell seminar senior sense sentence series service session settle setup
shaft shallow share shed shell sheriff shield shift shine ship shiver shock shoe shop short shoulder shove shrimp
shuffle shy sibling side sign silent silk silly silver similar simple since sing siren sister situate size skate
sketch ski skill sleep slender slice slide slight slim slogan slot slow small smart smile smoke smooth snack snake
snap sniff snow soap soccer social sock soda soft solar soldier solid solution solve someone song soon sorry sort
sound soup source south space spare spatial spawn speak special speed spell spend sphere spice spider spike spin
spirit split spoil sponsor spoon sport spot spray spread spring spy square squirrel stable stadium staff stage stamp
stand start state stay stem step stereo stick still sting stock stomach stone stool story stove strategy street
strike strong student stuff stumble style subject submit subway success such sudden suggest summer sunny sunset
super supply supreme sure surface surprise surround survey sustain swallow swamp swap swarm swear swift swim swing
switch symbol syrup system table tackle tag talent talk tank tape target task taste taxi teach team tell tenant
tennis tent term test text thank that theme theory thought thrive thunder ticket tiger tilt timber tiny tip tired
tissue title toast today together token tomato tomorrow tone tonight tool tooth top topic topple torch tornado
tortoise total tourist toward tower town toy track trade traffic train transfer trap travel tray treat tree trend
trial tribe trick trigger trim trip trophy truck true truly trumpet trust truth try tube tuition tumble tuna tunnel
turkey turn turtle twice twin twist type typical umbrella unaware uncle uncover under undo unfold uniform unique
unit universe unknown unlock until unusual unveil update upgrade uphold upon upper upset urban urge usage use used
useful usual utility vacuum vague valid valley valve van vanish vapor various vast vehicle velvet vendor venture
venue verb verify version very vessel veteran viable vibrant victory video view village vintage violin virtual visa
visit visual vital vivid vocal voice void volcano volume vote wage wagon walk wall walnut want warm warrior wash
wasp water wave wealth weasel web wedding weekend welcome west wet wheat whisper wide width wild window wine wing
wink winner winter wire wisdom wise wish witness wolf wonder wool word work world worry worth yard year yellow zebra
zone zoo
`
  .trim()
  .split(/\s+/);

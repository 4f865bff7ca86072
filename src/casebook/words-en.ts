/**
 * 2,048 everyday words without the ones that frighten, told apart by their first four letters.
 * After the list of BIP 39 (MIT license); DECISIONS.md, "Six words", says what was changed.
 */
export const ENGLISH = `
abandon ability able about above absent absorb abstract absurd access account achieve acid acorn
acoustic acquire across act action actor actress actual adapt add address adjust admit adult
advance advice aerobic affair afford again age agent agree ahead aim air airport aisle alarm album
alert all alley allow almost alone alpha already also alter always amateur amazing amber among
amount amused analyst anchor ancient angle angry animal ankle announce annual another answer
antenna antique anxiety any apart apology appear apple approve april apron arch arctic area arena
argue arm around arrange arrive arrow art artefact artist artwork ask aspect asset assist assume
asthma athlete atom attend attitude attract auction audit august aunt author auto autumn average
avocado avoid awake aware away awesome awful awkward axis baby bachelor bacon badge bag bagel
balance balcony ball balsa bamboo banana banner bar barely bargain barley barrel base basic basket
battle beach bean beauty beaver because become beef beetle before begin behave behind believe bell
below belt bench benefit beret berry best better between beyond bicycle bid bike bind biology
birch bird birth bison black blade blanket blast bleak bless blimp blind blossom blouse blue blur
blush board boat body boil bone bongo bonnet bonus book boost boring borrow boss bottom bounce
bowl box boy bracket brain brand brass brave bread breeze brick bridge brief bright bring brisk
broccoli broken bronze broom brother brown brush bubble bucket buddy budget buffalo bugle build
bulb bulk bundle bunker burden burger burst bus business busy butter buyer buzz cabbage cabin
cable cactus cage cake call calm camera camp can canal cancel candy canoe canvas canyon capable
capital captain car caramel carbon card cargo carpet carry cart case cash casino castle casual cat
catalog catch category cattle caught cause caution cave cedar ceiling celery cello cement census
century cereal certain chair chalk champion change chaos chapter charge chase chat cheap check
cheese chef cherry chest chicken chief child chimney chisel choice choose chuckle chunk churn
cider cinnamon circle citizen city civil claim clap clarify claw clay clean clerk clever click
client cliff climb clinic clip clock clog close cloth cloud clover clown club clump cluster clutch
coach coast cobalt coconut code coffee coil coin collect color column combine come comfort comic
common company concert conduct confirm congress connect consider control convince cook cool copper
copy coral core corn correct cost cotton couch country couple course cousin cover coyote crack
cradle craft cram crane crash crater crawl crayon crazy cream credit creek crew cricket crisp
critic crop cross crouch crowd crucial cruise crumble crunch crush cry crystal cube cucumber
culture cup cupboard curious current curtain curve cushion custom cute cycle dad dahlia daisy
damage damp dance daring dash daughter dawn day deal debate debris decade december decide decline
decorate decrease deer defense define defy degree delay deliver demand denim dentist depart depend
deposit depth deputy derive describe desert design desk detail detect develop device devote
diagram dial diamond diary dice diesel diet differ digital dignity dilemma dinner dinosaur direct
dirt disagree discover dish disorder display distance divert divide dizzy doctor document dog doll
dolphin domain domino donate donkey donor door dose double dove draft dragon drama drastic draw
dream dress drift drill drink drip drive drop drum dry duck dumb dune during dust dutch duty dwarf
dynamic eager eagle early earn earth easel easily east easy echo ecology economy edge edit educate
effort egg eight either elbow elder electric elegant element elephant elevator elite else embark
embody embrace emerge emotion employ empower empty enable enact end endless endorse energy enforce
engage engine enhance enjoy enlist enough enrich enroll ensure enter entire entry envelope episode
equal equip era erase ermine erode erosion error erupt escape essay essence estate eternal ethics
evidence evoke evolve exact example excess exchange excite exclude excuse execute exercise exhaust
exhibit exist exit exotic expand expect expire explain expose express extend extra eye eyebrow
fabric face faculty fade faint faith falcon fall false fame family famous fan fancy fantasy farm
fashion fat father fatigue fault favorite feature february feed feel female fence fern festival
fetch fever few fiber fiction fiddle field figure file film filter final finch find fine finger
finish fire firm first fiscal fish fit fitness fix flag flame flash flat flavor flax flight flip
float flock floor flower fluid flush flute fly foam focus fog foil fold follow food foot force
forest forget fork fortune forum forward fossil foster found fox fragile frame frequent fresh
friend fringe frog front frost frown frozen fruit fudge fuel fun funny furnace fury future gadget
gain galaxy gallery game gap garage garbage garden garlic garment garnet gas gasp gate gather
gauge gaze gecko general genius genre gentle genuine gesture ghost giant gift giggle ginger
giraffe girl give glad glance glare glass glide glimpse globe glory glove glow glue gnome goat
goddess gold good goose gorilla gospel gossip govern gown grab grace grain grant grape grass
gravity great green grid grief grit grocery group grow grunt guard guava guess guide guitar gym
habit hair half halo hammer hamster hand happy harbor hard harsh harvest hat have hawk hazard
hazel head health heart heavy hedgehog height hello helmet help hen hero hidden high hill hinge
hint hip hire history hobby hockey hold hole holiday hollow home honey hood hope horn horror horse
hospital host hotel hour hover hub huge human humble humor hundred hungry hunt hurdle hurry
husband hybrid hyena ice icon idea identify idle ignore ill image imitate immense immune impact
impose improve impulse inch include income increase index indicate indoor industry infant inform
inhale inherit initial inject inner innocent input inquiry insect inside inspire install intact
interest into invest invite involve iron island isolate issue item ivory ivy jacket jaguar jar
jazz jealous jeans jelly jewel jigsaw job join joke journey joy juice jump jungle junior junk just
kangaroo keen keep ketchup kettle key kick kid kidney kind kingdom kiss kit kitchen kite kitten
kiwi knee knock know lab label labor ladder lady lake lamp language lantern laptop large later
latin laugh laundry lava lavender law lawn layer lazy leader leaf learn leave lecture left leg
legal legend leisure lemon lend length lens leopard lesson letter level liberty library license
life lift light like lilac limb limit linen link lion liquid list little live lizard load loan
lobster local lock logic lonely long loop lottery lotus loud lounge love loyal lucky luggage
lumber lunar lunch luxury lyrics machine mad magic magnet magpie maid mail main major make mallet
mammal man manage mandate mango mansion manual maple marble march margin marine market maroon
marriage mask mass master match material math matrix matter maximum maze meadow mean measure meat
mechanic medal media melody melt member memory mention menu mercy merge merit merry mesh message
metal method middle midnight milk million mimic mind minimum minor mint minute miracle mirror miss
mistake mitten mix mixed mixture mobile model modify mom moment monitor monkey monster month moon
moral more morning mosquito mother motion motor mountain mouse move movie much muffin mule
multiply muscle museum mushroom music must mutual myself mystery myth naive name napkin narrow
nasty nation nature near neck nectar need negative neglect neither nephew nerve nest net network
neutral never news next nice night noble noise nominee noodle normal north nose notable note
nothing notice novel now number nurse nut nutmeg oak oat obey object oblige obscure observe obtain
obvious occur ocean october odor off offer office often oil okay old olive olympic omit once one
onion online only opal open opera opinion oppose option orange orbit orchard order ordinary
oregano organ orient original ostrich other otter outdoor outer output outside oval oven over own
owner oxygen oyster ozone pact paddle page pair palace palm panda panel panther papaya paper
parade parent park parrot parsley party pass patch path patient patrol pattern pause pave payment
peace peanut pear peasant pebble pelican pen penalty pencil people pepper perfect permit person
pet phone photo phrase physical piano picnic picture piece pig pigeon pigment pill pilot pink
pioneer pipe pitch pizza place planet plastic plate play please pledge pluck plug plum plunge poem
poet point polar pole pond pony pool poppy popular portion position possible post potato pottery
powder power practice praise predict prefer prepare present pretty prevent price pride primary
print priority private prize problem process produce profit program project promote proof property
prosper protect proud provide public pudding pull pulp pulse pumpkin pupil puppy purchase purity
purpose purse push put puzzle pyramid quality quantum quarter question quick quilt quit quiz quote
rabbit raccoon race rack radar radio rail rain raise rally ramp ranch random range rapid rare rate
rather raven raw razor ready real reason rebel rebuild recall receive recipe record recycle reduce
reflect reform refuse region regret regular reject relax release relief rely remain remember
remind remove render renew rent reopen repair repeat replace report require rescue resemble resist
resource response result retire retreat return reunion reveal review reward rhythm rib ribbon rice
rich ride ridge right rigid ring riot ripple risk ritual rival river road roast robin robot robust
rocket romance roof rookie room rose rotate rough round route royal rubber rude rug rule run
runway rural saddle safe saffron sail salad salmon salon salt salute same sample sand satisfy
sauce sausage save say scale scan scare scatter scene scheme school science scissors scorpion
scout scrap screen script scrub sea search season seat second secret section security seed seek
segment select sell seminar senior sense sentence series service sesame session settle setup seven
shadow shaft shallow share shed shell shield shift shine ship shiver shock shoe shop short
shoulder shove shrimp shrug shuffle shy sibling side siege sight sign silent silk silly silver
similar simple since sing siren sister situate six size skate sketch ski skill skin skirt skull
slab slam sleep slender slice slide slight slim slipper slogan slot slow slush small smart smile
smoke smooth snack snake snap snow soap soccer social sock soda soft solar soldier solid solution
solve someone song soon sorry sort soul sound soup source south space spare spatial spawn speak
special speed spell spend sphere spice spider spike spin spirit split spoil sponsor spoon sport
spot spray spread spring spy square squeeze squirrel stable stadium staff stage stairs stamp stand
start state stay steak steel stem step stereo stick still sting stock stomach stone stool story
stove strategy street strike strong struggle student stuff stumble style subject submit subway
success such sudden sugar suggest suit summer sun sunny sunset super supply supreme sure surface
surge surprise surround survey sustain swallow swamp swap swarm swear sweet swift swim swing
switch sword symbol symptom syrup system table tackle tag tail talent talk tank tape target task
taste taxi teach team teapot tell ten tenant tennis tent term test text thank that theme then
theory there they thimble thing this thought three thrive throw thumb thunder thyme ticket tide
tiger tilt timber time tiny tip tired tissue title toast today toddler toe together token tomato
tomorrow tone tongue tonight tool tooth top topic topple torch tornado tortoise toss total tourist
toward tower town toy track trade traffic train transfer trash travel tray treat tree trend trial
tribe trick trigger trim trip trophy trouble truck true truly trumpet trust truth try tube tuition
tulip tumble tuna tunnel turkey turn turtle twelve twenty twice twin twist two type typical umber
umbrella unable unaware uncle uncover under undo unfold unhappy uniform unique unit universe
unknown unlock until unusual unveil update upgrade uphold upon upper upset urban urge usage use
used useful useless usual utility vacant vacuum vague valid valley valve van vanish vapor various
vast vault vehicle velvet vendor venture venue verb verify version very vessel veteran viable
vibrant victory video view village vintage violin virtual visa visit visual vital vivid vocal
voice void volcano volume vote voyage wage wagon wait walk wall walnut walrus want warm warrior
wash wasp waste water wave way wealth wear weasel weather web wedding weekend weird welcome west
wet whale what wheat wheel when where whip whisper wide width wife wild will win window wine wing
wink winner winter wire wisdom wise wish witness wolf woman wonder wood wool word work world worry
worth wrap wrestle wrist write yard yarn year yellow you young youth zebra zero zinc zipper zone
zoo
`
  .trim()
  .split(/\s+/)

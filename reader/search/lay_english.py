# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say in English for the words of health texts, in any guide. Data only: `said, said: written, written`.

A guide's own everyday phrases (words.yaml) lead to its terms; these lead to plain words that most health texts use.
"""

from __future__ import annotations

ENGLISH_TO_ENGLISH = """
op, ops, surgery, surgical: operation, surgery
operation, operated, operate: surgery, operation
go under the knife: surgery
cut me open, opened me up, open me up: open surgery
cut out, take out, taken out, took out, whip out, get rid of, got rid of: remove, removed
taking out, taking it out: remove
tummy, stomach, abdomen, abdominal: belly
belly: stomach
tum, gut ache, stomach ache, tummy ache, bellyache: belly pain
guts, gut, intestine, intestines, bowels: bowel
poo, poop, pooing, pooping, number two, motion, motions, crap, faeces, feces, bowel movement: stool, bowel
stools, stool: bowel
the runs, the trots, squits, the shits, loose motions, loose stools, loose poo, watery poo, runny poo: diarrhea
bunged up, backed up, constipated, cannot go, cannot poo: constipation, laxative
loo, toilet, bathroom, washroom: bowel, stool
wee, pee, peeing, weeing, piss, pass water, passing water, waterworks: urine, bladder
windy, wind, fart, farting, farts, flatulence, bloated, gassy, trapped wind: gas, bowel
sick, throw up, throwing up, threw up, thrown up, puke, puking, being sick, chuck up, barf, vomit: vomiting
queasy, feel sick, feeling sick: nausea, vomiting
jab, jabs, shot, shots, needle, needles: injection, shot, needle
injection, injections, injected: shot
immunisation, immunization, vaccination: vaccine
pills, pill, tablets, tablet, meds, med, drug, drugs, medication, medications, medicine, medicines: medicine
capsule, capsules: enzymes, medicine
doc, docs, doctor, doctors, physician, specialist, consultant: doctor, team
gp, family doctor: doctor
nurse, nurses, ward: team, hospital
hurt, hurts, hurting, sore, ache, aches, aching, agony, painful: pain
painkiller, painkillers, pain killers: pain medicine
hot, temperature, temp, high temperature, burning up: fever
fever: temperature
shivering, shivers, shivery: shaking chills
breathless, short of breath, puffed, out of puff, winded, out of breath, catch my breath: breathing, breath, breathless
get my breath: breathing, breath, breathless
breathing: breath
passed out, pass out, blacked out, black out, collapsed, keeled over, faint, fainted: fainting
dizzy, light headed, lightheaded, woozy: dizziness, faint
having fits, had fits, having a fit, had a fit, convulsion, convulsions: seizure
muddled, talking rubbish, not making sense, talking nonsense: confused, confusion
drowsy, sleepy: drowsy
heart racing, heart pounding, racing heart, palpitations, heart flutter: racing heart
knackered, exhausted, worn out, wiped out, shattered, fatigue, fatigued, weary, no energy: tired, tiredness
tired: tiredness
feel low, feeling low, so low, feel down, feeling down, feel blue, feeling blue, depressed: low mood, feelings
depression, crying, cry, tearful, tears, weepy, hopeless: low mood, feelings
scared, frightened, terrified, afraid, worried, anxious, nervous: worry
bum, bottom, arse, backside, back passage, rear: rectum
throat: throat
lump, lumps, growth, growths, mass: tumour
cancer, cancers, cancerous: tumour, cancer
spots, spot, lesion, lesions: tumour, spots
mets, secondaries: spread
op scar, scar, scars: wound, scar
cut, cuts: incision, wound
stitches, stitch, clips, staples: stitches, wound
wound: incision
tube, tubes, pipe, drainage: drain, tube
drip: infusion
camera, scope: scope, endoscopy
keyhole: keyhole
scan, scans, scanned: scan
blood test, blood tests, my bloods, bloods done: blood test
results, result: report, results
lab, under the microscope: report, pathologist
burn, burning, burnt, burned, cook, fry, zap, zapped: heat, ablation
freeze, freezing, frozen: cold, cryosurgery
microwave: heat
chemo: chemotherapy
radio, rays, radiotherapy: radiation
eat, eating, food, meal, meals, diet, dinner, breakfast, lunch, hungry: eat, food, meals
drink, drinking, coffee, tea, thirsty, water: drink, drinks
booze, beer, wine, pint, glass of wine, whisky, alcoholic, a drink at Christmas, cocktail: alcohol
drive, driving, car, behind the wheel, at the wheel: driving
work, job, office, employer, boss, sick note, sick leave, off work: work
lift, lifting, carry, carrying, pick up, picking up, heavy bag, groceries, shopping bags, hoover, hoovering: lifting
vacuuming, gardening, mow, mowing, housework: lifting
carry on, carry on with, keep going, keep on: continue, start again
fly, flying, plane, flight, holiday, vacation, abroad: flying, travel
gym, exercise, exercises, sport, run, jogging, swim, swimming, bike, walk: exercise, walking
shower, showers, bath, bathe, bathing, get it wet, hot tub: wash, wound
wash: wound
sex, sex life, intimacy, make love, making love, be intimate: sex
erection, erections, impotent, impotence, erectile dysfunction, viagra, get it up: erections, sex
fertility: child
kids, children, baby, pregnant, have a baby, have kids, have children, get pregnant, start a family: fertility, child
more kids: fertility, child
family, husband, wife, partner, mum, mom, dad, son, daughter: family
sleep, sleeping, insomnia: sleep
home, discharge, discharged, go home, sent home, let out: home
cat, cats, dog, dogs, pets: help at home
casualty, a&e, emerg, emergency room, 911, 999, 112, ambulance, paramedics: emergency
lives alone, live alone, living alone, on my own, home care, home help, look after me: help at home
hospital, in hospital, hospital stay, stay in, inpatient: hospital, stay
how long, how many days, how many weeks, how soon: days, weeks
how much time: weeks, months
heal, healing, recover, recovering, get better, back on my feet, back to normal, normal again: recovery
feel like myself, myself again, get over: recovery
recuperate, convalesce, convalescence: recovery
complications, complication, go wrong, goes wrong, dangerous, risky: risks, problems
risk: risks
side effects, side effect, after effects, side affects, side affect: side effects
die, dying, death, survive, survival, how long have i got, life expectancy: survival, outlook
chance, chances, odds, prognosis, statistics: outlook
come back, came back, comes back, grow back, return, returned, returns: recurrence, come back
spread, spreading, has moved, has travelled: spread
check up, checkup, checkups, check ups, follow up, monitoring, surveillance: follow-up, scans
second opinion, another doctor, other doctor, different surgeon, another surgeon: second opinion
kneck, neck: neck
sugar, sugars: blood sugar
diabetic: diabetes
thin blood, blood thinner, blood thinners, thinners, anticoagulant, anticoagulants: blood thinner
blood clot, clots, clot, dvt: blood clot, clots
leg swollen, calf: calf, leg
yellow, jaundiced: jaundice
itchy: jaundice
pus, oozing, weeping, infected, smelly: infection, wound
cough, coughing: cough
spit, phlegm, mucus: spit
vein, artery, vessel: vessels
bag, bags, pouch: stoma
weak, weakness: weak
lose weight, losing weight, weight loss, skinny, thinner, shrinking: weight
put to sleep, put under, knocked out, gas man, anaesthetist, anesthetist: anesthesia, anesthesiologist
wake up, waking up, come round, coming round: wake
icu, itu, intensive care: intensive care
robot, robotic: robot
transplant, new organ: transplant
pacemaker: pacemaker
stones: gallstones
blocked, blockage, stuck, obstructed: blocked, blockage
bleed, bleeding, bled, haemorrhage, hemorrhage: bleeding
swollen, swelling, puffy, swell, bulging, oedema, edema, fluid retention, water retention: swelling, swollen
numb, tingling, pins and needles: numbness
leak, leaking, leaks: leak
hole, burst, perforated: hole
card, bracelet, medic alert, medicalert: card
forms, form, sign, consent: consent
how often: schedule, years
how many have you done, how experienced, how many has the surgeon done: how often
go away, goes away, get better with surgery, settle down, calm down: ease, relief
how bad, how much will it hurt, will it hurt, does it hurt: pain
herbal, herbs, supplement, supplements, turmeric, cbd, cannabis, weed: herbal products
spine, backbone, bones, bone mets: bone, spine
blood transfusion, transfusion: blood, bleeding
phone, ring, call, contact, who do i: call
questions to ask, what should i ask, ask the doctor, ask my doctor: ask
helpline, support, someone to talk to, somebody to talk to, talk to someone, talk to somebody: support, volunteer
been through it, been there, same boat, other patients, peer support, support group, not alone: support, volunteer
say no, refuse, turn down, turn it down, do nothing: choice, consent
choose, choice, options, alternatives, instead: choices, options
stop taking, come off, keep taking, carry on taking: medicines, stop
give up smoking, smoke, smokes, smoker, smokers, smoking, cigarette, cigarettes, tobacco: smoking, stopping smoking
vape, vaping, quit smoking: smoking, stopping smoking
fasting, nil by mouth, empty stomach: fasting
stay fit, get fit, getting fit, get in shape, get stronger, fitter: stronger, fitness, prehabilitation
old, too old, elderly, age: age
how big, size: size
over and over, again, repeat, second time, redo: again, repeat
bit, piece, part, some: part
whole, all, completely, everything, entirely: complete, whole
"""

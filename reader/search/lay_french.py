# SPDX-License-Identifier: GPL-3.0-or-later
"""What people say in French, for French health texts and for English ones. Data only: `dit, dit: écrit, écrit`.

The second table lets a person who thinks in French find passages of an English edition beyond its glossary's terms.
"""

from __future__ import annotations

FRENCH_TO_FRENCH = """
op, opération, opérer, opéré, opérée, intervention, chirurgie: opération, chirurgie
enlever, ôter, retirer, couper, sortir: enlever, retirer
ventre, bedaine, bedon, estomac: ventre, abdomen
intestin, intestins, boyaux, tripes: intestin
caca, selle, selles: selles
va-vite, courante, diarrhée: diarrhée
pipi, uriner, pisser: urine
vomir, vomis, vomi, renvoyer, dégueuler, restituer: vomissements
mal au coeur, nausée, nausées: nausée
gaz, flatulences: gaz
mal, douleur, douleurs, souffrir, souffre: douleur
piqûre, piqûres, injection, injections, seringue: injection, piqûre
pilule, pilules, comprimé, comprimés, médicament, médicaments, remède: médicament
docteur, médecin, spécialiste: médecin, équipe
fièvre, température, chaud: fièvre
respirer, souffle, essoufflé: respirer, souffle
fatigue, fatigué, fatigant, épuisé, crevé: fatigue
tomber sans connaissance, perdre connaissance, évanoui, évanouir: évanouissement
bosse, boule, grosseur, masse, motton: tumeur
sac, poche: stomie
manger, repas, nourriture, bouffe: manger, repas
conduire, auto, voiture, char: conduire
travail, job, ouvrage: travail
hôpital, hospitalisation: hôpital
guérir, guérison, convalescence, remettre: rétablissement
mourir, mort, survie: pronostic
peur, inquiet, inquiète: inquiétude
foi: foie
pulmonaire: poumon
gros intestin: côlon
petit intestin: intestin grêle
hépatique: foie
gastrique: estomac
cardiaque: coeur
rénal, rénale, rénaux: reins
cutané, cutanée: peau
cérébral, cérébrale: cerveau
sanguin, sanguine, bilan sanguin, analyses de sang, analyse sanguine, labo: prise de sang, tests de sang
abdominal, abdominale, abdominales, bide: ventre
constipé, constipée, constipation, pas allé à la selle, pas capable d'aller à la selle: constipation, laxatif
ballonné, ballonnée, ballonnements: ventre enflé, gaz
oedème, gonflement, gonflé, gonflée, enflé, enflée: enflure
maux de tête, céphalée, migraine: mal de tête
nauséeux, nauséeuse, haut-le-coeur, coeur qui lève, le coeur me lève: nausées
étourdi, étourdie, étourdissements, vertige, vertiges, tête qui tourne: étourdissements
fiévreux, fiévreuse, fébrile: fièvre
frissonner, grelotter, grelotte: frissons
essoufflement, souffle court, misère à respirer, dyspnée: difficulté à respirer
hémorragie: saignement
phlébite, embolie: caillot
jaunisse, ictère, teint jaune: jaunisse
démangeaison, démangeaisons, ça pique, gratte: peau, éruption
boutons, plaques rouges, urticaire: éruption
cheveux, calvitie, perruque, chauve: perte de cheveux
bouche sèche, aphtes, ulcères dans la bouche, lésions dans la bouche: bouche douloureuse
insomnie, insomnies: sommeil, dormir
tanné, tannée, à bout, pu capable, au bout du rouleau, découragé, découragée: moral bas
déprimé, déprimée, déprime, cafard: moral bas, dépression
stressé, stressée, stress, angoisse, angoissé, anxieux, anxieuse: anxiété, inquiétude
week-end, weekend, fin de semaine: fin de semaine
assistante sociale, assistant social: travailleuse sociale
toubib, doc: médecin
hosto, CHU, clinique: hôpital
SAMU, pompiers, ambulance, numéro d'urgence: urgence, appeler
arrêt de travail, arrêt maladie, congé maladie, congé de maladie: congé, travail
patron, employeur, boss: employeur, travail
remboursement, rembourser, remboursé: régime public, argent
mutuelle, sécu, sécurité sociale, carte vitale: régime public, régime privé, argent
assurances, assureur: assurance
régime, diète, alimentation: manger, aliments
yogourt, yaourt, lait: produits laitiers
vin, bière, prendre un verre, boire un coup: alcool
pot, cannabis, CBD, huile de cannabis, joint: plantes
produits naturels, herbes, suppléments, naturopathe, homéopathie: plantes, suppléments
avion, vol, aéroport: voyage, aéroports
sexe, sexualité, faire l'amour, vie de couple, relations: sexualité
bébé, enceinte, grossesse, tomber enceinte, fertilité: grossesse, fertilité
scanner, tomo, taco: scan
contrôle: suivi, visite
seconde opinion, deuxième opinion, autre avis: deuxième avis
rechute, récidive, réapparaître: revenir, récidive
micro-ondes, micro-onde, microondes, microonde: ablation par micro-ondes
remanger, recommencer à manger: manger
échec, marche plus, fonctionne plus, agit plus: traitement n’agit plus
repousser, rejet: rejet
trou de serrure, coelioscopie, coelio: laparoscopie
ostomie, anus artificiel: stomie
soluté, intraveineuse, goutte à goutte, IV: perfusion
rayons, radio, radiations: radiothérapie
télétravail, temps partiel: travail
"""
FRENCH_TO_ENGLISH = """
opération, opérations, opérer, opéré, opérée, intervention: surgery, operation
op, chirurgie, chirurgical, chirurgicale: surgery, operation
chirurgien, chirurgienne: surgeon
enlever, enlevé, enlevée, ôter, retirer, retiré, couper, sortir: remove, taken out
tout enlever, tout enlevé: complete removal
ouvrir, ouvert, ouverte: open
foie: liver
foi: liver
poumon, poumons, pulmonaire: lung
pancréas: pancreas
estomac, gastrique: stomach
intestin, intestins, boyaux, tripes, grêle: bowel, small bowel
côlon, gros intestin: colon
rectum, anus, derrière, fesses: rectum
ventre, bedaine, bedon, abdomen: belly
rate: spleen
rein, reins: kidney
coeur, cardiaque, valve: heart, valve
vésicule: gallbladder
appendice: appendix
sang, saigner, saigne, saignement, saignements: blood, bleeding
sucre, glycémie: blood sugar
tumeur, tumeurs, bosse, masse, boule, grosseur: tumour
cancer, cancers: cancer, tumour
taches, tache: spots
ganglion, ganglions: lymph nodes
hormone, hormones, hormonal: hormones
propagé, répandu, métastase, métastases: spread
selles, selle, caca: stool
diarrhée, va-vite, courante: diarrhea
constipation, constipé: constipation
gaz, ballonné, ballonnement, ballonnements, flatulence, flatulences: gas
uriner, urine, pipi: urine
vomir, vomis, vomissement, vomissements, renvoyer: vomiting
nausée, nausées, mal au coeur: nausea
douleur, douleurs, mal, souffrir: pain
fièvre, température: fever
frissons: shaking chills
respirer, respiration, souffle, essoufflé, essoufflement: breathing, breath
tousser, tousse, toux: cough
jaune, jaunes, jaunisse: yellow, jaundice
confus, confusion, mêlé: confused, confusion
tremblements, trembler: shaky
évanoui, évanouir, malaise, étourdi, étourdissement: faint, fainting
fatigue, fatigué, fatiguée, fatigant, fatigante, épuisé: tired, tiredness
moral, déprimé, déprime, tristesse, triste, pleurer, pleure, cafard: low mood
fumer, fume, fumeur, fumeuse, cigarette, cigarettes, tabac, vapoter: smoking
douche, bain, baigner, laver: wash, wound
tension, pression, tension artérielle, chute de tension, chute de pression: blood pressure
surveiller, surveillance, surveillé, attendre: watched, watching
appeler, téléphoner, numéro: call, number
fin de semaine, week-end, nuit, soir: night, weekends
chat, chien, animaux: pets
seul à la maison, aide à domicile, aide à la maison: help at home
peur, inquiet, inquiète, anxiété: worry
rougeur, rougeurs, rouge, bouffées: flushing
piqûre, piqûres, injection, injections, aiguille, aiguilles, seringue: injection, shot, needle
pilule, pilules, comprimé, comprimés, médicament, médicaments, remède: medicine
éclaircir le sang, anticoagulant, anticoagulants: blood thinner
caillot, caillots, phlébite: blood clot
vaccin, vaccins: vaccine
perfusion, soluté: infusion, drip
drain, drains, tube, tubes, tuyau: drain, tube
sac, poche, stomie: stoma
cicatrice, plaie, coupure, incision: wound, incision
points, agrafes: stitches
infection, infecté, pus: infection
fuite, fuites: leak
bloqué, bloquée, occlusion, bouché: blocked, blockage
brûler, brûlé, brûlée, micro-ondes, micro-onde, microondes, microonde: heat, ablation
chaleur: heat
geler, congeler, froid: cold, cryosurgery
caméra, scope, endoscopie: scope
petits trous, petites incisions: keyhole
robot: robot
greffe, greffe du foie, transplantation: transplant
anesthésie, endormi, endormir, réveiller: anesthesia
anesthésiste, anesthésiologiste: anesthesiologist
manger, remanger, repas, nourriture, alimentation, diète: eat, meals, food
boire, breuvage, café: drink
alcool, vin, bière, prendre un verre: alcohol
à jeun, jeûne, rester à jeun: fasting, stomach empty
manger avant, boire avant, manger avant l'opération, boire avant l'opération: fasting, drink
vaisseau, vaisseaux, veine, veines, artère, artères: vessels, vein
autour, à côté, touche, près de: near
même jour, le jour même: same day
conduire, auto, voiture, char: driving
travail, travailler, job, ouvrage, emploi, bureau, arrêt de travail: work
lever, soulever, forcer, porter, charge, charges: lifting
marcher, marche, exercice, exercices, bouger: walking, exercise
voyage, voyager, avion: travel, flying
sexe, sexualité, relations sexuelles, vie sexuelle, faire l'amour: sex
érection, érections, impuissant, impuissance: erections, sex
enceinte, grossesse, avoir des enfants, avoir un bébé, bébé, fertilité: fertility, child
maison, chez moi, congé: home
hôpital, hospitalisation: hospital
combien de temps, combien de jours: days, weeks
convalescence, guérir, guérison, rétablissement, remettre, récupérer: recovery
risque, risques, complication, complications, danger: risks, problems
effets secondaires, séquelles: side effects
résultat, résultats, rapport: report, results
prise de sang, analyses de sang: blood test
examen, examens, test, tests: tests
scan, scanner, imagerie: scan
suivi, contrôle, rendez-vous: follow-up
revenir, revient, revenu, récidive: come back, recurrence
repousse, repousser: grows back
deuxième avis, deuxième opinion, autre avis, autre médecin: second opinion
question, questions: questions
famille, mari, femme, enfants: family
médecin, docteur, équipe: team, doctor
poids, maigrir, maigri: weight
vivre, vie: life, living
survie, mourir, pronostic, espérance de vie: outlook, survival
bosse sur la cicatrice: hernia
urgence, urgences, ambulance, 911: emergency
parler à quelqu'un, quelqu'un qui est passé par là, groupe de soutien, soutien, bénévole: support, volunteer
enflé, enflée, enflure, gonflé, gonflée, oedème: swollen, swelling
dur, dure: hard
jambe, mollet: leg, calf
poitrine, thorax: chest
peau: skin
yeux, oeil: eyes
cou: neck
gorge: throat
tête: head
moitié, partie, bout, morceau: part
"""

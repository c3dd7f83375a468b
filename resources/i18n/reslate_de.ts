<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>HelpText</name>
    <message>
        <source>Kept</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Geht</translation>
    </message>
</context>
<context>
    <name>AssistantDevices</name>
    <message>
        <source>Members of a group</source>
        <translation>Mitglieder einer Gruppe</translation>
    </message>
</context>
<context>
    <name>ClearText</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>CloseText</name>
    <message>
        <source>Close Reslate before everything is sent?</source>
        <translation>Reslate schließen, bevor alles gesendet ist?</translation>
    </message>
    <message>
        <source>Take back what was not sent, stop following the devices and close?</source>
        <translation>Zurücknehmen, was nicht gesendet wurde, die Geräte nicht weiter verfolgen und schließen?</translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out. The job is written down: at its next start Reslate looks up how they ended and sends the rest. A countdown waits for you then.</source>
        <translation>Geräte, die ihren Auftrag schon haben, führen ihn aus. Der Job ist festgehalten: Beim nächsten Start sieht Reslate nach, wie es ausging, und sendet den Rest. Dann wartet ein Countdown auf Sie.</translation>
    </message>
    <message>
        <source>Keep Reslate open</source>
        <translation>Reslate offen lassen</translation>
    </message>
    <message>
        <source>Close, go on at the next start</source>
        <translation>Schließen, beim nächsten Start weitermachen</translation>
    </message>
    <message>
        <source>Take back the rest and close</source>
        <translation>Rest zurücknehmen und schließen</translation>
    </message>
    <message>
        <source>Leave this school before everything is sent?</source>
        <translation>Diese Schule verlassen, bevor alles gesendet ist?</translation>
    </message>
    <message>
        <source>Take back what was not sent, stop following the devices and leave?</source>
        <translation>Zurücknehmen, was nicht gesendet wurde, die Geräte nicht weiter verfolgen und verlassen?</translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out. The job is written down: when you come back to this school, Reslate looks up how they ended and sends the rest. A countdown waits for you then.</source>
        <translation>Geräte, die ihren Auftrag schon haben, führen ihn aus. Der Job ist festgehalten: Wenn Sie zu dieser Schule zurückkommen, sieht Reslate nach, wie es ausging, und sendet den Rest. Dann wartet ein Countdown auf Sie.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Leave, go on when I come back</source>
        <translation>Verlassen, bei der Rückkehr weitermachen</translation>
    </message>
    <message>
        <source>Take back the rest and leave</source>
        <translation>Rest zurücknehmen und verlassen</translation>
    </message>
    <message>
        <source>A job is not finished</source>
        <translation>Ein Job ist nicht fertig</translation>
    </message>
    <message>
        <source>Close Reslate while %1 is under way?</source>
        <comment>1 device</comment>
        <translation>Reslate schließen, während %1 noch unterwegs ist?</translation>
    </message>
    <message>
        <source>Close Reslate while %1 are under way?</source>
        <comment>3 devices</comment>
        <translation>Reslate schließen, während %1 noch unterwegs sind?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out without Reslate. While Reslate is closed, you aren&apos;t told how that ends or that it failed; at its next start Reslate looks it up.</source>
        <translation>Geräte, die ihren Auftrag schon haben, führen ihn ohne Reslate aus. Solange Reslate geschlossen ist, erfahren Sie nicht, wie das ausgeht oder dass es fehlschlug; beim nächsten Start sieht Reslate es nach.</translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out. The pretend school ends with the program: its jobs and plans are not kept.</source>
        <translation>Geräte, die ihren Auftrag schon haben, führen ihn aus. Die Übungsschule endet mit dem Programm: Ihre Jobs und Pläne werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out. The pretend school ends when you leave it: its jobs and plans are not kept.</source>
        <translation>Geräte, die ihren Auftrag schon haben, führen ihn aus. Die Übungsschule endet, wenn Sie sie verlassen: Ihre Jobs und Pläne werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Everything was sent. The pretend school ends with the program: how the orders end is not kept.</source>
        <translation>Alles wurde gesendet. Die Übungsschule endet mit dem Programm: Wie die Aufträge enden, wird nicht festgehalten.</translation>
    </message>
</context>
<context>
    <name>DeviceCells</name>
    <message>
        <source>Only computers with Windows have local Autopilot Reset.</source>
        <translation>Lokales Autopilot-Reset gibt es nur auf Computern mit Windows.</translation>
    </message>
    <message>
        <source>Local Autopilot Reset: %1. %2</source>
        <comment>state, why</comment>
        <translation>Lokales Autopilot-Reset: %1. %2</translation>
    </message>
    <message>
        <source>Local reset</source>
        <comment>column: whether local Autopilot Reset is allowed</comment>
        <translation>Lokales Zurücksetzen</translation>
    </message>
    <message>
        <source>It is not known until when its system gets updates.</source>
        <translation>Es ist nicht bekannt, bis wann das System dieses Geräts Updates bekommt.</translation>
    </message>
    <message>
        <source>Updates</source>
        <comment>column: until when Microsoft updates the system</comment>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Einbindung</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Reset modes</source>
        <translation>Zurücksetzen per</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No primary user</source>
        <translation>Kein Hauptbenutzer</translation>
    </message>
    <message>
        <source>Primary user %1</source>
        <translation>Hauptbenutzer %1</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>This device has never connected.</source>
        <translation>Dieses Gerät hat sich noch nie gemeldet.</translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Keine Aktion</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>GuiText</name>
    <message>
        <source>A token on the command line can be read by every user of this computer. Put it into an environment variable and name that with --token-env.</source>
        <translation>Ein Token auf der Befehlszeile kann jeder Benutzer dieses Computers lesen. Legen Sie es in eine Umgebungsvariable und nennen Sie diese mit --token-env.</translation>
    </message>
    <message>
        <source>Resets a school&apos;s managed devices and follows each until there is proof.</source>
        <translation>Setzt die verwalteten Geräte einer Schule zurück und verfolgt jedes bis zum Beweis.</translation>
    </message>
    <message>
        <source>Practice with a pretend school; nothing touches a real device.</source>
        <translation>Mit einer erfundenen Schule üben; nichts berührt ein echtes Gerät.</translation>
    </message>
    <message>
        <source>The address of Microsoft Graph.</source>
        <translation>Die Adresse von Microsoft Graph.</translation>
    </message>
    <message>
        <source>The address of the sign-in.</source>
        <translation>Die Adresse der Anmeldung.</translation>
    </message>
    <message>
        <source>Read a token from this environment variable.</source>
        <translation>Ein Token aus dieser Umgebungsvariable lesen.</translation>
    </message>
    <message>
        <source>Keep settings in this folder.</source>
        <translation>Einstellungen in diesem Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>--practice brings its own school; leave out the other addresses and tokens.</source>
        <translation>--practice bringt seine eigene Schule mit; lassen Sie die anderen Adressen und Token weg.</translation>
    </message>
    <message>
        <source>There is no such option. It is not repeated here, because it may hold a secret.</source>
        <translation>Diese Option gibt es nicht. Sie wird hier nicht wiederholt, weil sie ein Geheimnis enthalten kann.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Die Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is one word too many. It is not repeated here, because it may be a secret.</source>
        <translation>Ein Wort ist zu viel. Es wird hier nicht wiederholt, weil es ein Geheimnis sein kann.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Its Windows gets no updates from Microsoft any more. The last came on %1.</source>
        <comment>day</comment>
        <translation>Das Windows dieses Geräts bekommt keine Updates von Microsoft mehr. Das letzte kam am %1.</translation>
    </message>
    <message>
        <source>Windows SE has no successor: Microsoft advises another device.</source>
        <translation>Windows SE hat keinen Nachfolger: Microsoft rät zu einem anderen Gerät.</translation>
    </message>
    <message>
        <source>Schools can pay for extended updates until October 2028.</source>
        <translation>Schulen können bis Oktober 2028 für verlängerte Updates bezahlen.</translation>
    </message>
    <message>
        <source>A newer release may bring them back.</source>
        <translation>Eine neuere Version bringt sie vielleicht zurück.</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>updates, day</comment>
        <translation>bis %1, beendet</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>updates, day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>depends on edition</source>
        <comment>updates</comment>
        <translation>je nach Edition</translation>
    </message>
    <message>
        <source>until %1 or longer</source>
        <comment>updates, day</comment>
        <translation>bis %1 oder länger</translation>
    </message>
    <message>
        <source>Microsoft updates its Windows until %1.</source>
        <comment>day</comment>
        <translation>Microsoft aktualisiert das Windows dieses Geräts bis %1.</translation>
    </message>
    <message>
        <source>Microsoft updates its Windows until %1, or for years where it is a long-term edition. Which edition it has isn&apos;t known.</source>
        <comment>day</comment>
        <translation>Microsoft aktualisiert das Windows dieses Geräts bis %1, eine Langzeitausgabe noch jahrelang. Welche Edition es hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Microsoft updates its Windows until %1 (Home, Pro) or %2 (Education, Enterprise). Which edition it has isn&apos;t known.</source>
        <comment>two days</comment>
        <translation>Microsoft aktualisiert das Windows dieses Geräts bis %1 (Home, Pro) oder bis %2 (Education, Enterprise). Welche Edition es hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The table of support ends in %1 can&apos;t be read.</source>
        <translation>Die Tabelle der Supportenden in %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The table of support ends in %1 is not in a form that this version of Reslate knows.</source>
        <translation>Die Tabelle der Supportenden in %1 hat eine Form, die diese Version von Reslate nicht kennt.</translation>
    </message>
    <message>
        <source>The table of support ends in %1 has a value that is missing or can&apos;t be right: %2.</source>
        <translation>In der Tabelle der Supportenden in %1 fehlt ein Wert oder kann nicht stimmen: %2.</translation>
    </message>
    <message>
        <source>The table of support ends in %1 is older than what Reslate knows itself.</source>
        <translation>Die Tabelle der Supportenden in %1 ist älter als das, was Reslate selbst weiß.</translation>
    </message>
    <message>
        <source>%1 Reslate shows what it knows itself. This changes nothing about what can be sent.</source>
        <translation>%1 Reslate zeigt, was es selbst weiß. An dem, was gesendet werden kann, ändert das nichts.</translation>
    </message>
    <message>
        <source>Record gone</source>
        <translation>Eintrag nicht mehr da</translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune. That doesn&apos;t prove that it was wiped.</source>
        <translation>Der Eintrag des Geräts ist nicht mehr in Intune. Das beweist nicht, dass es zurückgesetzt wurde.</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <comment>Factory wipe pending</comment>
        <translation>%1 steht aus</translation>
    </message>
    <message>
        <source>It was ordered outside of this program&apos;s running jobs and waits for the device.</source>
        <translation>Der Auftrag kam nicht von einem laufenden Job dieses Programms und wartet auf das Gerät.</translation>
    </message>
    <message>
        <source>Intune reports that it failed.</source>
        <translation>Intune meldet einen Fehlschlag.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>mode: verdict</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>no primary user</source>
        <translation>kein Hauptbenutzer</translation>
    </message>
    <message>
        <source>primary user %1</source>
        <translation>Hauptbenutzer %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>mode, verdict</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>text, reason</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No error.</source>
        <translation>Kein Fehler.</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>This can&apos;t be done as it was asked for.</source>
        <translation>Das geht so nicht.</translation>
    </message>
    <message>
        <source>not possible as asked</source>
        <translation>so nicht möglich</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached.</source>
        <translation>Der Dienst ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>service not reachable</source>
        <translation>Dienst nicht erreichbar</translation>
    </message>
    <message>
        <source>The service didn&apos;t answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The connection isn&apos;t safe: the server&apos;s certificate was refused.</source>
        <translation>Die Verbindung ist nicht sicher: Das Zertifikat des Servers wurde abgelehnt.</translation>
    </message>
    <message>
        <source>connection not safe</source>
        <translation>Verbindung nicht sicher</translation>
    </message>
    <message>
        <source>The connection broke before the service&apos;s answer arrived.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort des Dienstes da war.</translation>
    </message>
    <message>
        <source>answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation>Der Dienst bittet um ein langsameres Tempo.</translation>
    </message>
    <message>
        <source>service asks to slow down</source>
        <translation>Tempo zu hoch</translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation>Der Dienst ist ausgelastet.</translation>
    </message>
    <message>
        <source>service busy</source>
        <translation>Dienst ausgelastet</translation>
    </message>
    <message>
        <source>The service had an error of its own.</source>
        <translation>Im Dienst ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>service error</source>
        <translation>Fehler im Dienst</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>Ihr Konto darf das nicht.</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>A second administrator has to approve this first.</source>
        <translation>Erst muss ein zweiter Administrator zustimmen.</translation>
    </message>
    <message>
        <source>second approval needed</source>
        <translation>zweite Zustimmung nötig</translation>
    </message>
    <message>
        <source>The record doesn&apos;t exist any more.</source>
        <translation>Den Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>record not found</source>
        <translation>Eintrag fehlt</translation>
    </message>
    <message>
        <source>Something else is working on the same device.</source>
        <translation>Etwas anderes arbeitet gerade an demselben Gerät.</translation>
    </message>
    <message>
        <source>already in use</source>
        <translation>schon in Arbeit</translation>
    </message>
    <message>
        <source>The service turned the request down.</source>
        <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>turned down by the service</source>
        <translation>vom Dienst abgelehnt</translation>
    </message>
    <message>
        <source>The service&apos;s answer can&apos;t be understood.</source>
        <translation>Die Antwort des Dienstes ist nicht verständlich.</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>The service pointed to another address, which was not followed.</source>
        <translation>Der Dienst verwies auf eine andere Adresse; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>points to another address, not followed</source>
        <translation>verweist auf andere Adresse, nicht gefolgt</translation>
    </message>
    <message>
        <source>The device reported that it failed.</source>
        <translation>Das Gerät hat einen Fehlschlag gemeldet.</translation>
    </message>
    <message>
        <source>reported by the device</source>
        <translation>vom Gerät gemeldet</translation>
    </message>
    <message>
        <source>The job can&apos;t be written down on this computer.</source>
        <translation>Der Job kann auf diesem Computer nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>can&apos;t be written down</source>
        <translation>nicht festzuhalten</translation>
    </message>
    <message>
        <source>The drive with Reslate&apos;s journal is full.</source>
        <translation>Das Laufwerk mit dem Journal von Reslate ist voll.</translation>
    </message>
    <message>
        <source>drive full</source>
        <translation>Laufwerk voll</translation>
    </message>
    <message>
        <source>Reslate&apos;s journal can&apos;t be written.</source>
        <translation>Das Journal von Reslate kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation>Journal nicht schreibbar</translation>
    </message>
    <message>
        <source>Reslate&apos;s journal is damaged.</source>
        <translation>Das Journal von Reslate ist beschädigt.</translation>
    </message>
    <message>
        <source>journal damaged</source>
        <translation>Journal beschädigt</translation>
    </message>
    <message>
        <source>Reslate&apos;s journal was written by a newer version of Reslate.</source>
        <translation>Das Journal stammt von einer neueren Version von Reslate.</translation>
    </message>
    <message>
        <source>journal from a newer version</source>
        <translation>Journal einer neueren Version</translation>
    </message>
    <message>
        <source>Another Reslate has the journal open.</source>
        <translation>Ein anderes Reslate hat das Journal geöffnet.</translation>
    </message>
    <message>
        <source>journal in use</source>
        <translation>Journal in Benutzung</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>No device is affected.</source>
        <translation>Kein Gerät ist betroffen.</translation>
    </message>
    <message>
        <source>The order may or may not have been accepted. It isn&apos;t sent again; the device&apos;s state is read to find out.</source>
        <translation>Der Auftrag kann angenommen worden sein oder nicht. Er wird nicht noch einmal gesendet; der Zustand des Geräts wird gelesen, um es herauszufinden.</translation>
    </message>
    <message>
        <source>The order was not accepted. It is offered again later.</source>
        <translation>Der Auftrag wurde nicht angenommen. Er wird später noch einmal angeboten.</translation>
    </message>
    <message>
        <source>Nothing was done. A record that is gone doesn&apos;t mean that the device was wiped.</source>
        <translation>Es ist nichts geschehen. Ein fehlender Eintrag heißt nicht, dass das Gerät zurückgesetzt wurde.</translation>
    </message>
    <message>
        <source>The order was not accepted. The device was not changed.</source>
        <translation>Der Auftrag wurde nicht angenommen. Das Gerät wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The service took the order, and the device could not finish it.</source>
        <translation>Der Dienst hat den Auftrag angenommen, aber das Gerät konnte ihn nicht zu Ende führen.</translation>
    </message>
    <message>
        <source>It isn&apos;t certain what the service did. The order isn&apos;t sent again.</source>
        <translation>Es ist nicht sicher, was der Dienst getan hat. Der Auftrag wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent. The device was not changed.</source>
        <translation>Es wurde nichts gesendet. Das Gerät wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection, then try again.</source>
        <translation>Prüfen Sie die Verbindung dieses Computers und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and ask whoever runs your network whether a proxy inspects connections.</source>
        <translation>Prüfen Sie das Datum dieses Computers und fragen Sie Ihre Netzwerkbetreuung, ob ein Proxy die Verbindungen prüft.</translation>
    </message>
    <message>
        <source>Wait until the device reports, or look at the device.</source>
        <translation>Warten Sie, bis sich das Gerät meldet, oder sehen Sie sich das Gerät an.</translation>
    </message>
    <message>
        <source>Check whether a proxy or a sign-in page of your network stands in between, then try again.</source>
        <translation>Prüfen Sie, ob ein Proxy oder eine Anmeldeseite Ihres Netzwerks dazwischen steht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Don&apos;t go on. Tell the people who run your network, and copy the details for support.</source>
        <translation>Machen Sie nicht weiter. Sagen Sie der Netzwerkbetreuung Bescheid und kopieren Sie die Einzelheiten für den Support.</translation>
    </message>
    <message>
        <source>Make room on this computer&apos;s drive, then resume.</source>
        <translation>Schaffen Sie Platz auf dem Laufwerk dieses Computers und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>Make sure that you may write to the journal&apos;s folder, then try again.</source>
        <translation>Stellen Sie sicher, dass Sie in den Ordner des Journals schreiben dürfen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Use the newer version of Reslate.</source>
        <translation>Nehmen Sie die neuere Version von Reslate.</translation>
    </message>
    <message>
        <source>Check the selection and the options, and try again.</source>
        <translation>Prüfen Sie Auswahl und Optionen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing; the program waits and carries on by itself.</source>
        <translation>Nichts; das Programm wartet und macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Ask an administrator for an Intune role that may do this, such as School Administrator.</source>
        <translation>Bitten Sie einen Administrator um eine Intune-Rolle, die das darf, zum Beispiel „School Administrator“.</translation>
    </message>
    <message>
        <source>Ask a second administrator to approve it in the Intune admin center.</source>
        <translation>Bitten Sie einen zweiten Administrator, im Intune Admin Center zuzustimmen.</translation>
    </message>
    <message>
        <source>Refresh the list and look for the device by its serial number.</source>
        <translation>Aktualisieren Sie die Liste und suchen Sie das Gerät nach seiner Seriennummer.</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Read the service&apos;s words in the details.</source>
        <translation>Lesen Sie in den Einzelheiten, was der Dienst sagt.</translation>
    </message>
    <message>
        <source>Look at the device before you try again.</source>
        <translation>Sehen Sie sich das Gerät an, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Meldung: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>Client request ID: %1</source>
        <translation>Client-Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Hybrid joined</source>
        <translation>Hybrid eingebunden</translation>
    </message>
    <message>
        <source>Not seen for 60 days</source>
        <translation>60 Tage nicht gesehen</translation>
    </message>
    <message>
        <source>Not in Autopilot</source>
        <translation>Nicht in Autopilot</translation>
    </message>
    <message>
        <source>Out of support</source>
        <comment>view: devices whose Windows is</comment>
        <translation>Ohne Support</translation>
    </message>
    <message>
        <source>Being reset</source>
        <translation>Wird zurückgesetzt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Abgekoppelt</translation>
    </message>
    <message>
        <source>Retired in Intune</source>
        <comment>view: devices that were, which is no retirement</comment>
        <translation>Abgekoppelt</translation>
    </message>
    <message>
        <source>Devices that are joined to on-premises Active Directory and to Entra. They can&apos;t use Autopilot Reset: a factory wipe is what remains, after which it can take 24 hours until they are ready. The way out of it is an Autopilot profile that joins Entra alone, and a factory wipe under it.</source>
        <translation>Geräte, die in das lokale Active Directory und in Entra eingebunden sind. Für sie gibt es kein Autopilot-Reset, nur das Zurücksetzen auf Werkseinstellungen; danach kann es 24 Stunden dauern, bis sie bereit sind. Der Weg heraus: ein Autopilot-Profil, das nur in Entra einbindet, und darunter ein Zurücksetzen auf Werkseinstellungen.</translation>
    </message>
    <message>
        <source>Devices that have not connected for 60 days or have never connected.</source>
        <translation>Geräte, die sich seit 60 Tagen oder noch nie gemeldet haben.</translation>
    </message>
    <message>
        <source>Windows devices that are not registered for Autopilot.</source>
        <translation>Windows-Geräte, die nicht für Autopilot registriert sind.</translation>
    </message>
    <message>
        <source>Devices whose Windows gets no updates from Microsoft any more, except extended ones that are paid for. A device whose edition isn't known is listed only if no edition gets any.</source>
        <translation>Geräte, deren Windows von Microsoft keine Updates mehr bekommt, außer verlängerten gegen Bezahlung. Ein Gerät, dessen Edition nicht bekannt ist, steht hier nur, wenn keine Edition mehr welche bekommt.</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 Gerät</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>%1 Geräte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Entra joined</source>
        <translation>In Entra eingebunden</translation>
    </message>
    <message>
        <source>Hybrid joined (on-premises Active Directory)</source>
        <translation>Hybrid eingebunden (lokales Active Directory)</translation>
    </message>
    <message>
        <source>Registered only</source>
        <translation>Nur registriert</translation>
    </message>
    <message>
        <source>Entra</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>The join state is still being loaded.</source>
        <translation>Der Einbindungsstatus wird noch geladen.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>The join state could not be read.</source>
        <translation>Der Einbindungsstatus konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>Kein Eintrag</translation>
    </message>
    <message>
        <source>Entra holds no record of this device.</source>
        <translation>Entra hat keinen Eintrag zu diesem Gerät.</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Several records claim to be this device, so its join state is not certain.</source>
        <translation>Mehrere Einträge geben sich als dieses Gerät aus; sein Einbindungsstatus ist daher nicht sicher.</translation>
    </message>
    <message>
        <source>Entra holds a record of this device that doesn&apos;t say how it is joined.</source>
        <translation>Der Eintrag in Entra sagt nicht, wie dieses Gerät eingebunden ist.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Not Windows</source>
        <translation>Kein Windows</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Windows SE</source>
        <translation>Windows SE</translation>
    </message>
    <message>
        <source>Full Windows</source>
        <translation>Vollständiges Windows</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>Konform</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>Nicht konform</translation>
    </message>
    <message>
        <source>In grace period</source>
        <translation>In der Toleranzperiode</translation>
    </message>
    <message>
        <source>Conflicting policies</source>
        <translation>Widersprüchliche Richtlinien</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Prüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Checked by Configuration Manager</source>
        <translation>Vom Configuration Manager geprüft</translation>
    </message>
    <message>
        <source>Intune</source>
        <translation>Intune</translation>
    </message>
    <message>
        <source>Configuration Manager only</source>
        <translation>Nur Configuration Manager</translation>
    </message>
    <message>
        <source>Exchange only</source>
        <translation>Nur Exchange</translation>
    </message>
    <message>
        <source>Defender only, not enrolled</source>
        <translation>Nur Defender, nicht registriert</translation>
    </message>
    <message>
        <source>Another management</source>
        <translation>Andere Verwaltung</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>Wipe pending</source>
        <translation>Wipe steht aus</translation>
    </message>
    <message>
        <source>Retire pending</source>
        <translation>Abkoppeln steht aus</translation>
    </message>
    <message>
        <source>Deletion pending</source>
        <translation>Löschen steht aus</translation>
    </message>
    <message>
        <source>Wipe failed</source>
        <translation>Wipe fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retire failed</source>
        <translation>Abkoppeln fehlgeschlagen</translation>
    </message>
    <message>
        <source>Autopilot Reset</source>
        <translation>Autopilot-Reset</translation>
    </message>
    <message>
        <source>Wipe, keep enrollment and account</source>
        <translation>Wipe, Registrierung und Konto behalten</translation>
    </message>
    <message>
        <source>Factory wipe</source>
        <translation>Zurücksetzen (Wipe)</translation>
    </message>
    <message>
        <source>Protected factory wipe</source>
        <translation>Geschützter Wipe</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Abkoppeln</translation>
    </message>
    <message>
        <source>Fresh start</source>
        <translation>Neu aufsetzen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Delete the Intune record</source>
        <translation>Intune-Eintrag löschen</translation>
    </message>
    <message>
        <source>Wipe and remove</source>
        <translation>Wipe und entfernen</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation>Konto behalten</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wipe</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Makes the device ready for its next user. Enrollment and Entra join stay.</source>
        <translation>Macht das Gerät für die nächste Person bereit. Registrierung und Entra-Einbindung bleiben.</translation>
    </message>
    <message>
        <source>Puts the device back to factory settings and ends its enrollment.</source>
        <translation>Setzt das Gerät auf den Werkszustand zurück und beendet seine Registrierung.</translation>
    </message>
    <message>
        <source>A factory wipe that can&apos;t be avoided by switching the device off. For lost or stolen devices only.</source>
        <translation>Ein Zurücksetzen (Wipe), das sich durch Ausschalten nicht umgehen lässt. Nur für verlorene oder gestohlene Geräte.</translation>
    </message>
    <message>
        <source>Takes company data off the device and ends its enrollment. Personal data stays.</source>
        <translation>Nimmt die Daten der Schule vom Gerät und beendet seine Registrierung. Persönliche Daten bleiben.</translation>
    </message>
    <message>
        <source>Removes the apps. User data can be kept.</source>
        <translation>Entfernt die Apps. Benutzerdaten können bleiben.</translation>
    </message>
    <message>
        <source>Asks the device to connect and take its settings now.</source>
        <translation>Bittet das Gerät, sich jetzt zu melden und seine Einstellungen zu holen.</translation>
    </message>
    <message>
        <source>Restarts the device.</source>
        <translation>Startet das Gerät neu.</translation>
    </message>
    <message>
        <source>Deletes the device&apos;s record in Intune.</source>
        <translation>Löscht den Eintrag des Geräts in Intune.</translation>
    </message>
    <message>
        <source>For a device that leaves the school: a factory wipe, then its records are deleted.</source>
        <translation>Für ein Gerät, das die Schule verlässt: Zurücksetzen (Wipe), dann werden seine Einträge gelöscht.</translation>
    </message>
    <message>
        <source>Entra join</source>
        <translation>Entra-Einbindung</translation>
    </message>
    <message>
        <source>Intune enrollment</source>
        <translation>Intune-Registrierung</translation>
    </message>
    <message>
        <source>Wi-Fi connections</source>
        <translation>WLAN-Verbindungen</translation>
    </message>
    <message>
        <source>provisioning packages, also one on a USB stick that is plugged in at the start</source>
        <translation>Bereitstellungspakete, auch eines auf einem beim Start eingesteckten USB-Stick</translation>
    </message>
    <message>
        <source>SCEP certificates</source>
        <translation>SCEP-Zertifikate</translation>
    </message>
    <message>
        <source>region, language and keyboard</source>
        <translation>Region, Sprache und Tastatur</translation>
    </message>
    <message>
        <source>shared use: a shared device stays shared</source>
        <translation>gemeinsame Nutzung: Ein geteiltes Gerät bleibt geteilt</translation>
    </message>
    <message>
        <source>user accounts</source>
        <translation>Benutzerkonten</translation>
    </message>
    <message>
        <source>join state</source>
        <translation>Einbindungsstatus</translation>
    </message>
    <message>
        <source>apps of the manufacturer</source>
        <translation>Apps des Herstellers</translation>
    </message>
    <message>
        <source>automatic sign-in</source>
        <translation>automatische Anmeldung</translation>
    </message>
    <message>
        <source>Autopilot registration</source>
        <translation>Autopilot-Registrierung</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>persönliche Daten</translation>
    </message>
    <message>
        <source>user data, if you choose so</source>
        <translation>Benutzerdaten, wenn Sie es wählen</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>everything that was saved</source>
        <translation>alles Gespeicherte</translation>
    </message>
    <message>
        <source>users&apos; files and profiles</source>
        <translation>Dateien und Profile der Benutzer</translation>
    </message>
    <message>
        <source>apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>primary user and Entra owner</source>
        <translation>Hauptbenutzer und Entra-Besitzer</translation>
    </message>
    <message>
        <source>installed apps</source>
        <translation>installierte Apps</translation>
    </message>
    <message>
        <source>settings that were changed</source>
        <translation>geänderte Einstellungen</translation>
    </message>
    <message>
        <source>all users, files, apps and settings</source>
        <translation>alle Benutzer, Dateien, Apps und Einstellungen</translation>
    </message>
    <message>
        <source>company data</source>
        <translation>Daten der Schule</translation>
    </message>
    <message>
        <source>work that was not saved</source>
        <translation>nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>the Intune record</source>
        <translation>der Intune-Eintrag</translation>
    </message>
    <message>
        <source>on Windows, company data too: the device is retired</source>
        <translation>unter Windows auch Daten der Schule: Das Gerät wird abgekoppelt</translation>
    </message>
    <message>
        <source>the records in Intune, Autopilot and Entra</source>
        <translation>die Einträge in Intune, Autopilot und Entra</translation>
    </message>
    <message>
        <source>Windows RE must be on. That can&apos;t be seen from here; a device without it reports “failed”.</source>
        <translation>Windows RE muss eingeschaltet sein. Von hier aus ist das nicht zu sehen; ein Gerät ohne Windows RE meldet „fehlgeschlagen“.</translation>
    </message>
    <message>
        <source>A hybrid joined device can take up to 24 hours until it is ready again; sooner when Autopilot is synced, or the device registered again. Its old computer in Active Directory has to be deleted there.</source>
        <translation>Ein hybrid eingebundenes Gerät kann bis zu 24 Stunden brauchen, bis es wieder bereit ist; weniger, wenn Autopilot synchronisiert oder das Gerät neu registriert wird. Sein alter Computer im Active Directory muss dort gelöscht werden.</translation>
    </message>
    <message>
        <source>It may leave a device with BitLocker unable to start.</source>
        <translation>Ein Gerät mit BitLocker startet danach vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>On an Entra joined device it suspends BitLocker, and nobody can sign in with an Entra account afterward. A local administrator is needed.</source>
        <translation>Auf einem in Entra eingebundenen Gerät wird BitLocker angehalten, und danach kann sich niemand mit einem Entra-Konto anmelden. Es braucht einen lokalen Administrator.</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s apps are removed as well.</source>
        <translation>Auch die Apps des Herstellers werden entfernt.</translation>
    </message>
    <message>
        <source>People at the device lose work that was not saved.</source>
        <translation>Wer am Gerät sitzt, verliert nicht gespeicherte Arbeit.</translation>
    </message>
    <message>
        <source>It doesn&apos;t wipe the device. On Windows it retires the device, too.</source>
        <translation>Das Gerät wird nicht zurückgesetzt. Unter Windows wird es auch abgekoppelt.</translation>
    </message>
    <message>
        <source>The records are deleted only after there is proof of the wipe.</source>
        <translation>Die Einträge werden erst gelöscht, wenn das Zurücksetzen (Wipe) bewiesen ist.</translation>
    </message>
    <message>
        <source>Wipe, keep account</source>
        <translation>Wipe, Konto behalten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>button: action, number of devices</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>possible, with care</source>
        <translation>möglich, mit Vorsicht</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation>Wird zurückgesetzt</translation>
    </message>
    <message>
        <source>Wiping</source>
        <translation>Wipe läuft</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>Wird abgekoppelt</translation>
    </message>
    <message>
        <source>Starting fresh</source>
        <translation>Wird neu aufgesetzt</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Wird synchronisiert</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Eintrag wird gelöscht</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Wipe reported done</source>
        <translation>Wipe als fertig gemeldet</translation>
    </message>
    <message>
        <source>Fresh start done</source>
        <translation>Neu aufgesetzt</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisiert</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Neu gestartet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eintrag gelöscht</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Failed: check Windows RE</source>
        <translation>Fehler: Windows RE prüfen</translation>
    </message>
    <message>
        <source>Failed: reported by the device</source>
        <translation>Fehler: vom Gerät gemeldet</translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune, as was asked for.</source>
        <translation>Der Eintrag des Geräts ist wie beauftragt aus Intune verschwunden.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>Angenommen %1</translation>
    </message>
    <message>
        <source>Waiting: offline</source>
        <translation>Wartet: offline</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>Resetting since 10:31</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Reset 10:52</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, back online %2</source>
        <comment>Reset, back online 10:52</comment>
        <translation>%1, wieder online %2</translation>
    </message>
    <message>
        <source>Confirmed by a person %1</source>
        <translation>Von einer Person bestätigt %1</translation>
    </message>
    <message>
        <source>Unknown: not sent again</source>
        <translation>Unklar: wird nicht erneut gesendet</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>The order is on its way; there is no answer yet.</source>
        <translation>Der Auftrag ist unterwegs; es gibt noch keine Antwort.</translation>
    </message>
    <message>
        <source>The service took the order. The device has not reported yet.</source>
        <translation>Der Dienst hat den Auftrag angenommen. Das Gerät hat sich noch nicht gemeldet.</translation>
    </message>
    <message>
        <source>The device reported that it has started.</source>
        <translation>Das Gerät hat gemeldet, dass es begonnen hat.</translation>
    </message>
    <message>
        <source>The device reported that it is done.</source>
        <translation>Das Gerät hat gemeldet, dass es fertig ist.</translation>
    </message>
    <message>
        <source>A person confirmed it.</source>
        <translation>Eine Person hat es bestätigt.</translation>
    </message>
    <message>
        <source>The answer got lost, so the order may or may not have been accepted. It isn&apos;t sent again. The program keeps reading the device&apos;s state to find out.</source>
        <translation>Die Antwort ging verloren; der Auftrag kann angenommen worden sein oder nicht. Er wird nicht noch einmal gesendet. Das Programm liest weiter den Zustand des Geräts, um es herauszufinden.</translation>
    </message>
    <message>
        <source>The last look before sending forbade it; nothing was sent. %1</source>
        <translation>Die letzte Prüfung vor dem Senden sprach dagegen; es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>It was stopped before anything was sent. Taken back %1.</source>
        <translation>Es wurde gestoppt, bevor etwas gesendet war. Zurückgenommen %1.</translation>
    </message>
    <message>
        <source>about to start</source>
        <translation>beginnt gleich</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>waiting for the devices</source>
        <translation>wartet auf die Geräte</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of devices, their state: 11 done</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>record gone</source>
        <translation>Eintrag weg</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>noch zu senden</translation>
    </message>
    <message>
        <source>record belongs to another device</source>
        <translation>Eintrag gehört zu einem anderen Gerät</translation>
    </message>
    <message>
        <source>in another job</source>
        <translation>in einem anderen Job</translation>
    </message>
    <message>
        <source>system unknown</source>
        <translation>System unbekannt</translation>
    </message>
    <message>
        <source>not Windows</source>
        <translation>kein Windows</translation>
    </message>
    <message>
        <source>known through Defender only</source>
        <translation>nur aus Defender bekannt</translation>
    </message>
    <message>
        <source>managed through Exchange only</source>
        <translation>nur über Exchange verwaltet</translation>
    </message>
    <message>
        <source>managed by Configuration Manager only</source>
        <translation>nur vom Configuration Manager verwaltet</translation>
    </message>
    <message>
        <source>managed in another way</source>
        <translation>anders verwaltet</translation>
    </message>
    <message>
        <source>management unknown</source>
        <translation>Verwaltung unbekannt</translation>
    </message>
    <message>
        <source>another action pending</source>
        <translation>andere Aktion steht aus</translation>
    </message>
    <message>
        <source>hybrid joined</source>
        <translation>hybrid eingebunden</translation>
    </message>
    <message>
        <source>registered only</source>
        <translation>nur registriert</translation>
    </message>
    <message>
        <source>join state loading</source>
        <translation>Einbindungsstatus lädt</translation>
    </message>
    <message>
        <source>join state not readable</source>
        <translation>Einbindungsstatus nicht lesbar</translation>
    </message>
    <message>
        <source>no record in Entra</source>
        <translation>kein Eintrag in Entra</translation>
    </message>
    <message>
        <source>join state doubtful</source>
        <translation>Einbindungsstatus zweifelhaft</translation>
    </message>
    <message>
        <source>may not start afterward</source>
        <translation>startet danach vielleicht nicht</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>owner unknown</source>
        <translation>Besitz unbekannt</translation>
    </message>
    <message>
        <source>several records</source>
        <translation>mehrere Einträge</translation>
    </message>
    <message>
        <source>not in Autopilot</source>
        <translation>nicht in Autopilot</translation>
    </message>
    <message>
        <source>Autopilot registration unknown</source>
        <translation>Autopilot-Registrierung unbekannt</translation>
    </message>
    <message>
        <source>Autopilot registration doubtful</source>
        <translation>Autopilot-Registrierung zweifelhaft</translation>
    </message>
    <message>
        <source>BitLocker is suspended</source>
        <translation>BitLocker wird angehalten</translation>
    </message>
    <message>
        <source>Entra sign-in ends</source>
        <translation>Entra-Anmeldung endet</translation>
    </message>
    <message>
        <source>retired as well</source>
        <translation>wird auch abgekoppelt</translation>
    </message>
    <message>
        <source>not seen for 30 days</source>
        <translation>seit 30 Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nie gesehen</translation>
    </message>
    <message>
        <source>The device&apos;s Intune record is gone.</source>
        <translation>Der Intune-Eintrag des Geräts ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The record now belongs to another device than the one that was planned.</source>
        <translation>Der Eintrag gehört jetzt zu einem anderen Gerät als dem geplanten.</translation>
    </message>
    <message>
        <source>It is not known whether this device runs Windows.</source>
        <translation>Es ist nicht bekannt, ob auf diesem Gerät Windows läuft.</translation>
    </message>
    <message>
        <source>%1 works on Windows devices only.</source>
        <translation>„%1“ geht nur auf Windows-Geräten.</translation>
    </message>
    <message>
        <source>The device is only known through Defender. It isn&apos;t enrolled, so Intune can&apos;t act on it.</source>
        <translation>Das Gerät ist nur aus Defender bekannt. Es ist nicht registriert, daher kann Intune hier nichts tun.</translation>
    </message>
    <message>
        <source>The device is managed through Exchange only, so Intune can&apos;t act on it.</source>
        <translation>Das Gerät wird nur über Exchange verwaltet, daher kann Intune hier nichts tun.</translation>
    </message>
    <message>
        <source>The device is managed by Configuration Manager only, so Intune can&apos;t act on it.</source>
        <translation>Das Gerät wird nur vom Configuration Manager verwaltet, daher kann Intune hier nichts tun.</translation>
    </message>
    <message>
        <source>The device isn&apos;t managed in the way that %1 needs.</source>
        <translation>Das Gerät wird nicht so verwaltet, wie es für „%1“ nötig ist.</translation>
    </message>
    <message>
        <source>It is not known how this device is managed.</source>
        <translation>Es ist nicht bekannt, wie dieses Gerät verwaltet wird.</translation>
    </message>
    <message>
        <source>A reset, wipe, retire or deletion is already waiting for this device.</source>
        <translation>Für dieses Gerät steht schon ein Zurücksetzen, Abkoppeln oder Löschen aus.</translation>
    </message>
    <message>
        <source>Hybrid joined devices can&apos;t use %1.</source>
        <translation>Hybrid eingebundene Geräte können „%1“ nicht nutzen.</translation>
    </message>
    <message>
        <source>The device is only registered in Entra, not joined. %1 needs an Entra joined device.</source>
        <translation>Das Gerät ist in Entra nur registriert, nicht eingebunden. „%1“ braucht ein in Entra eingebundenes Gerät.</translation>
    </message>
    <message>
        <source>The join state could not be read, so it isn&apos;t certain that %1 works.</source>
        <translation>Der Einbindungsstatus konnte nicht gelesen werden; es ist nicht sicher, dass „%1“ geht.</translation>
    </message>
    <message>
        <source>Entra holds no record of this device, so it isn&apos;t certain that %1 works.</source>
        <translation>Entra hat keinen Eintrag zu diesem Gerät; es ist nicht sicher, dass „%1“ geht.</translation>
    </message>
    <message>
        <source>Several records claim to be this device, so it isn&apos;t certain how it is joined.</source>
        <translation>Mehrere Einträge geben sich als dieses Gerät aus; es ist nicht sicher, wie es eingebunden ist.</translation>
    </message>
    <message>
        <source>For lost or stolen devices only: a device with BitLocker may not start afterward.</source>
        <translation>Nur für verlorene oder gestohlene Geräte: Ein Gerät mit BitLocker startet danach vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>The device runs Windows SE, on which remote resets are not supported and may fail. Its updates ended on %1.</source>
        <comment>day</comment>
        <translation>Auf dem Gerät läuft Windows SE; dort wird das Zurücksetzen aus der Ferne nicht unterstützt und kann fehlschlagen. Seine Updates endeten am %1.</translation>
    </message>
    <message>
        <source>This is a personal device.</source>
        <translation>Das ist ein privates Gerät.</translation>
    </message>
    <message>
        <source>It is not known whether the device belongs to the school or to a person.</source>
        <translation>Es ist nicht bekannt, ob das Gerät der Schule oder einer Person gehört.</translation>
    </message>
    <message>
        <source>Several records claim to be this device. Check the serial number first.</source>
        <translation>Mehrere Einträge geben sich als dieses Gerät aus. Prüfen Sie erst die Seriennummer.</translation>
    </message>
    <message>
        <source>The device isn&apos;t registered for Autopilot. It will not enroll by itself afterward and must be set up by hand.</source>
        <translation>Das Gerät ist nicht für Autopilot registriert. Es richtet sich danach nicht von selbst ein und muss von Hand eingerichtet werden.</translation>
    </message>
    <message>
        <source>It is not known whether the device is registered for Autopilot. If it isn&apos;t, it must be set up by hand afterward.</source>
        <translation>Es ist nicht bekannt, ob das Gerät für Autopilot registriert ist. Wenn nicht, muss es danach von Hand eingerichtet werden.</translation>
    </message>
    <message>
        <source>BitLocker is suspended on this Entra joined device.</source>
        <translation>Auf diesem in Entra eingebundenen Gerät wird BitLocker angehalten.</translation>
    </message>
    <message>
        <source>Nobody can sign in with an Entra account afterward. A local administrator is needed.</source>
        <translation>Danach kann sich niemand mit einem Entra-Konto anmelden. Es braucht einen lokalen Administrator.</translation>
    </message>
    <message>
        <source>Deleting the record retires the device as well.</source>
        <translation>Das Löschen des Eintrags koppelt auch das Gerät ab.</translation>
    </message>
    <message>
        <source>The device has not connected for 30 days. It starts when the device connects again.</source>
        <translation>Das Gerät hat sich seit 30 Tagen nicht gemeldet. Es beginnt, sobald es sich wieder meldet.</translation>
    </message>
    <message>
        <source>The device has never connected. It starts when the device connects.</source>
        <translation>Das Gerät hat sich noch nie gemeldet. Es beginnt, sobald es sich meldet.</translation>
    </message>
    <message>
        <source>Use %1 instead; it can take up to 24 hours until the device is ready.</source>
        <translation>Nehmen Sie stattdessen „%1“; es kann bis zu 24 Stunden dauern, bis das Gerät bereit ist.</translation>
    </message>
    <message>
        <source>Use %1 instead.</source>
        <translation>Nehmen Sie stattdessen „%1“.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of devices, what they are: 4 hybrid joined</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Another action</source>
        <translation>Andere Aktion</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschen des Eintrags</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>waits for the device</source>
        <translation>wartet auf das Gerät</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not supported by the device</source>
        <translation>vom Gerät nicht unterstützt</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Nicht registriert</translation>
    </message>
    <message>
        <source>Doubtful: several records claim this device</source>
        <translation>Zweifelhaft: Mehrere Einträge beanspruchen dieses Gerät</translation>
    </message>
    <message>
        <source>%1 · tag %2</source>
        <comment>Registered · tag STU-Y7</comment>
        <translation>%1 · Kennung %2</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted or not known</source>
        <translation>Nicht verschlüsselt oder nicht bekannt</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Group sizes</source>
        <translation>Größen der Gruppen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Join states</source>
        <translation>Einbindungsstatus</translation>
    </message>
    <message>
        <source>Autopilot registrations</source>
        <translation>Autopilot-Registrierungen</translation>
    </message>
    <message>
        <source>the service gave no reason</source>
        <translation>der Dienst nannte keinen Grund</translation>
    </message>
    <message>
        <source>%1: the list is incomplete. It stopped after %2: %3.</source>
        <comment>part, number, reason</comment>
        <translation>%1: Die Liste ist unvollständig. Sie endete nach %2: %3.</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date pattern</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>two days</source>
        <translation>zwei Tage</translation>
    </message>
    <message>
        <source>three days</source>
        <translation>drei Tage</translation>
    </message>
    <message>
        <source>four days</source>
        <translation>vier Tage</translation>
    </message>
    <message>
        <source>five days</source>
        <translation>fünf Tage</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date pattern without the year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>number, day</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>%1 years ago</source>
        <translation>vor %1 Jahren</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time, zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>etwa %1 Tage</translation>
    </message>
    <message>
        <source>The service refused the access token: it has expired or isn&apos;t valid.</source>
        <translation>Der Dienst hat das Zugriffstoken abgelehnt: Es ist abgelaufen oder ungültig.</translation>
    </message>
    <message>
        <source>access token refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>What is shown may be incomplete or out of date.</source>
        <translation>Was Sie sehen, kann unvollständig oder veraltet sein.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie ein paar Minuten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Delete 1 Intune record</source>
        <translation>1 Intune-Eintrag löschen</translation>
    </message>
    <message>
        <source>Delete %1 Intune records</source>
        <translation>%1 Intune-Einträge löschen</translation>
    </message>
    <message>
        <source>Wipe %1, keep account</source>
        <comment>button: number of devices</comment>
        <translation>Wipe, Konto behalten: %1</translation>
    </message>
    <message>
        <source>records gone</source>
        <translation>Einträge weg</translation>
    </message>
    <message>
        <source>%1: stopped after %2</source>
        <comment>list, number</comment>
        <translation>%1: nach %2 abgebrochen</translation>
    </message>
    <message>
        <source>%1: not read</source>
        <comment>list</comment>
        <translation>%1: nicht gelesen</translation>
    </message>
    <message>
        <source>Some lists could not be read to their end.</source>
        <translation>Einige Listen konnten nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>1 gets an Autopilot Reset</source>
        <translation>1 bekommt ein Autopilot-Reset</translation>
    </message>
    <message>
        <source>%1 get an Autopilot Reset</source>
        <translation>%1 bekommen ein Autopilot-Reset</translation>
    </message>
    <message>
        <source>1 is wiped and keeps enrollment and account</source>
        <translation>1 wird zurückgesetzt (Wipe) und behält Registrierung und Konto</translation>
    </message>
    <message>
        <source>%1 are wiped and keep enrollment and account</source>
        <translation>%1 werden zurückgesetzt (Wipe) und behalten Registrierung und Konto</translation>
    </message>
    <message>
        <source>1 gets a factory wipe</source>
        <translation>1 wird zurückgesetzt (Wipe)</translation>
    </message>
    <message>
        <source>%1 get a factory wipe</source>
        <translation>%1 werden zurückgesetzt (Wipe)</translation>
    </message>
    <message>
        <source>1 gets a fresh start</source>
        <translation>1 wird neu aufgesetzt</translation>
    </message>
    <message>
        <source>%1 get a fresh start</source>
        <translation>%1 werden neu aufgesetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>30 devices, mode</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Personal files, apps and settings go; enrollment, Wi-Fi and Entra join stay. The next person to sign in becomes the primary user.</source>
        <translation>Persönliche Dateien, Apps und Einstellungen werden entfernt; Registrierung, WLAN und Entra-Einbindung bleiben. Wer sich als Nächstes anmeldet, wird der Hauptbenutzer.</translation>
    </message>
    <message>
        <source>Left out until a person takes them off the protected list.</source>
        <translation>Ausgelassen, bis eine Person sie von der Schutzliste nimmt.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>will wait</source>
        <translation>wird warten</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>mit Vorsicht</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Einbeziehen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Nobody. The next user signs in.</source>
        <translation>Niemand. Die nächste Person meldet sich an.</translation>
    </message>
    <message>
        <source>Somebody has to go through its setup. Autopilot helps where the device is registered.</source>
        <translation>Jemand muss die Einrichtung durchgehen. Autopilot hilft, wo das Gerät registriert ist.</translation>
    </message>
    <message>
        <source>Nobody, unless it is a personal device: that one leaves the school&apos;s management.</source>
        <translation>Niemand, außer bei einem privaten Gerät: Es verlässt die Verwaltung der Schule.</translation>
    </message>
    <message>
        <source>A local administrator, if it was Entra joined.</source>
        <translation>Ein lokaler Administrator, wenn es in Entra eingebunden war.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>Intune doesn&apos;t say. A hybrid joined device can take up to 24 hours.</source>
        <translation>Intune sagt dazu nichts. Ein hybrid eingebundenes Gerät kann bis zu 24 Stunden brauchen.</translation>
    </message>
    <message>
        <source>Intune doesn&apos;t say. A device that is off begins when it connects.</source>
        <translation>Intune sagt dazu nichts. Ein ausgeschaltetes Gerät beginnt, sobald es sich meldet.</translation>
    </message>
    <message>
        <source>No second admin&apos;s approval is needed</source>
        <translation>Die Zustimmung eines zweiten Admins ist nicht nötig</translation>
    </message>
    <message>
        <source>A second admin has to approve this; nothing reaches a device before.</source>
        <translation>Ein zweiter Admin muss zustimmen; vorher erreicht nichts ein Gerät.</translation>
    </message>
    <message>
        <source>Whether a second admin has to approve this can&apos;t be read here. If so, nothing reaches a device before.</source>
        <translation>Ob ein zweiter Admin zustimmen muss, ist hier nicht lesbar. Wenn ja, erreicht vorher nichts ein Gerät.</translation>
    </message>
    <message>
        <source>%1 at a time, %2 min from one wave to the next.</source>
        <comment>30 devices, minutes</comment>
        <translation>Jeweils %1, %2 min von einer Welle zur nächsten.</translation>
    </message>
    <message>
        <source>%1 at a time.</source>
        <translation>Jeweils %1.</translation>
    </message>
    <message>
        <source>All at once, as fast as the service takes it.</source>
        <translation>Alle auf einmal, so schnell der Dienst sie annimmt.</translation>
    </message>
    <message>
        <source>Holds the rest after %1 failures of one kind.</source>
        <translation>Hält den Rest nach %1 Fehlschlägen derselben Art an.</translation>
    </message>
    <message>
        <source>Starts %1, if Reslate runs then; otherwise it waits until you resume it.</source>
        <translation>Beginnt %1, wenn Reslate dann läuft; sonst wartet es, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reset mode, name of the group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation>Hauptbenutzer</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Devices that did not come back</source>
        <translation>Geräte, die nicht zurückgekommen sind</translation>
    </message>
    <message>
        <source>%1 of %2 · as of %3</source>
        <comment>number, devices, time</comment>
        <translation>%2, davon %1 nicht zurück · Stand %3</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>A second administrator has to approve this, and the order gave no reason for it.</source>
        <translation>Ein zweiter Administrator muss zustimmen, und der Auftrag nannte keinen Grund dafür.</translation>
    </message>
    <message>
        <source>reason for the approval missing</source>
        <translation>Grund für Zustimmung fehlt</translation>
    </message>
    <message>
        <source>Another request for this device already waits for a second administrator.</source>
        <translation>Für dieses Gerät wartet schon eine andere Anfrage auf einen zweiten Administrator.</translation>
    </message>
    <message>
        <source>another approval pending</source>
        <translation>Zustimmung steht aus</translation>
    </message>
    <message>
        <source>A second administrator rejected it.</source>
        <translation>Ein zweiter Administrator hat abgelehnt.</translation>
    </message>
    <message>
        <source>approval rejected</source>
        <translation>Zustimmung abgelehnt</translation>
    </message>
    <message>
        <source>The request for approval was canceled.</source>
        <translation>Die Bitte um Zustimmung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>approval canceled</source>
        <translation>Zustimmung abgebrochen</translation>
    </message>
    <message>
        <source>No second administrator approved it within three days.</source>
        <translation>Binnen drei Tagen hat kein zweiter Administrator zugestimmt.</translation>
    </message>
    <message>
        <source>approval expired</source>
        <translation>Zustimmung abgelaufen</translation>
    </message>
    <message>
        <source>Reslate&apos;s journal, or its folder, isn&apos;t there.</source>
        <translation>Das Journal von Reslate oder sein Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>journal missing</source>
        <translation>Journal fehlt</translation>
    </message>
    <message>
        <source>A device of the pilot didn&apos;t get done, so the rest waits for you.</source>
        <translation>Ein Gerät der Pilotgruppe wurde nicht fertig; der Rest wartet auf Sie.</translation>
    </message>
    <message>
        <source>the pilot isn&apos;t done</source>
        <translation>Pilotgruppe nicht fertig</translation>
    </message>
    <message>
        <source>Too many devices failed, so the rest waits for you.</source>
        <translation>Bei zu vielen Geräten schlug es fehl; der Rest wartet auf Sie.</translation>
    </message>
    <message>
        <source>too many failed</source>
        <translation>zu viele fehlgeschlagen</translation>
    </message>
    <message>
        <source>What was sent is followed. Nothing more is sent to the other devices.</source>
        <translation>Gesendetes wird weiter verfolgt. An die anderen Geräte wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Check that the drive with the journal is connected and that nobody moved the file, then start Reslate again.</source>
        <translation>Prüfen Sie, ob das Laufwerk mit dem Journal verbunden ist und ob die Datei noch dort liegt, und starten Sie Reslate dann neu.</translation>
    </message>
    <message>
        <source>Order it again and write a reason for the administrator who has to approve it.</source>
        <translation>Beauftragen Sie es noch einmal und schreiben Sie einen Grund für den Administrator, der zustimmen muss.</translation>
    </message>
    <message>
        <source>Ask whoever made the other request, or wait until it is decided. Then order this again.</source>
        <translation>Fragen Sie, von wem die andere Anfrage stammt, oder warten Sie, bis darüber entschieden ist. Beauftragen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Ask the administrator why, then order it again if it is still needed.</source>
        <translation>Fragen Sie den Administrator nach dem Grund und beauftragen Sie es noch einmal, wenn es noch nötig ist.</translation>
    </message>
    <message>
        <source>Order it again if it is still needed.</source>
        <translation>Beauftragen Sie es noch einmal, wenn es noch nötig ist.</translation>
    </message>
    <message>
        <source>Order it again, and tell the administrator who has to approve it.</source>
        <translation>Beauftragen Sie es noch einmal und sagen Sie dem Administrator Bescheid, der zustimmen muss.</translation>
    </message>
    <message>
        <source>Look at the devices that failed. Then resume to go on with the rest, or stop the job.</source>
        <translation>Sehen Sie sich die Geräte an, bei denen es fehlschlug. Setzen Sie dann fort, um mit dem Rest weiterzumachen, oder stoppen Sie den Job.</translation>
    </message>
    <message>
        <source>Resume to go on with the rest, or stop the job.</source>
        <translation>Setzen Sie fort, um mit dem Rest weiterzumachen, oder stoppen Sie den Job.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer.</source>
        <translation>Fragen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <source>A second person has to look at this and give their name.</source>
        <translation>Eine zweite Person muss das ansehen und ihren Namen angeben.</translation>
    </message>
    <message>
        <source>The second person must be another one than the person who starts this.</source>
        <translation>Die zweite Person muss eine andere sein als die, die das hier startet.</translation>
    </message>
    <message>
        <source>The second person has to type the code.</source>
        <translation>Die zweite Person muss den Code eintippen.</translation>
    </message>
    <message>
        <source>This is not the code of these devices and this mode.</source>
        <translation>Das ist nicht der Code für diese Geräte und diese Art.</translation>
    </message>
    <message>
        <source>The second person doesn&apos;t sign in, so this rests on trust: Reslate can&apos;t check whose name is typed.</source>
        <translation>Die zweite Person meldet sich nicht an; das beruht auf Vertrauen: Reslate kann nicht prüfen, wessen Name eingetippt wird.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <comment>days of the week, from, to</comment>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>%1: %2, by %3 on %4: %5</source>
        <comment>name, when, person, time, reason</comment>
        <translation>%1: %2, von %3 am %4: %5</translation>
    </message>
    <message>
        <source>Give the hours a name, such as Lessons.</source>
        <translation>Geben Sie der Sperrzeit einen Namen, zum Beispiel Unterricht.</translation>
    </message>
    <message>
        <source>Name days of the week with two times, or a first and a last day.</source>
        <translation>Nennen Sie Wochentage mit zwei Uhrzeiten oder einen ersten und einen letzten Tag.</translation>
    </message>
    <message>
        <source>With these hours no time of the week would be left to send anything.</source>
        <translation>Mit dieser Sperrzeit bliebe in der ganzen Woche keine Zeit zum Senden.</translation>
    </message>
    <message>
        <source>Waits for the end of %1, %2</source>
        <comment>name of closed hours, time</comment>
        <translation>Wartet auf das Ende von „%1“, %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>names, number</comment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 can&apos;t be called back.</source>
        <comment>3 devices</comment>
        <translation>Nicht zurückzuholen: %1.</translation>
    </message>
    <message>
        <source>The order for them had left before you stopped: %1. They are followed to the end.</source>
        <translation>Für diese Geräte war der Auftrag schon hinausgegangen, als Sie gestoppt haben: %1. Sie werden bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>Approved by a second administrator</source>
        <translation>Ein zweiter Administrator hat zugestimmt</translation>
    </message>
    <message>
        <source>Refused for now, offered again later</source>
        <translation>Vorerst abgelehnt, wird später noch einmal angeboten</translation>
    </message>
    <message>
        <source>Order sent</source>
        <translation>Auftrag gesendet</translation>
    </message>
    <message>
        <source>Reslate</source>
        <translation>Reslate</translation>
    </message>
    <message>
        <source>the service&apos;s answer</source>
        <translation>Antwort des Dienstes</translation>
    </message>
    <message>
        <source>the device&apos;s report in Intune</source>
        <translation>Meldung des Geräts in Intune</translation>
    </message>
    <message>
        <source>the device&apos;s entry in Intune</source>
        <translation>Eintrag des Geräts in Intune</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>no check-in since the order</source>
        <translation>keine Meldung seit dem Auftrag</translation>
    </message>
    <message>
        <source>the device&apos;s check-in, without a primary user</source>
        <translation>Meldung des Geräts, ohne Hauptbenutzer</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>einer Person</translation>
    </message>
    <message>
        <source>Intune has no such record any more</source>
        <translation>Intune hat keinen solchen Eintrag mehr</translation>
    </message>
    <message>
        <source>no usable answer came back</source>
        <translation>es kam keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>the last look before sending</source>
        <translation>letzte Prüfung vor dem Senden</translation>
    </message>
    <message>
        <source>: “%1”</source>
        <comment>the note of the person who confirmed</comment>
        <translation>: „%1“</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>Job-ID</translation>
    </message>
    <message>
        <source>Intune device ID</source>
        <translation>Intune-Geräte-ID</translation>
    </message>
    <message>
        <source>Entra device ID</source>
        <translation>Entra-Geräte-ID</translation>
    </message>
    <message>
        <source>Autopilot ID</source>
        <translation>Autopilot-ID</translation>
    </message>
    <message>
        <source>Enrolled again as</source>
        <translation>Neu registriert als</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>digit %1 instead of %2</source>
        <translation>Ziffer %1 statt %2</translation>
    </message>
    <message>
        <source>letter %1 instead of %2</source>
        <translation>Buchstabe %1 statt %2</translation>
    </message>
    <message>
        <source> Did you mean %1? (%2)</source>
        <comment>after a sentence: a serial number; what differs</comment>
        <translation> Meinten Sie %1? (%2)</translation>
    </message>
    <message>
        <source>Excel has shortened this number and its digits are lost. Format the column as text, then enter the number again.</source>
        <translation>Excel hat diese Nummer gekürzt; ihre Ziffern sind verloren. Formatieren Sie die Spalte als Text und geben Sie die Nummer neu ein.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Named twice</source>
        <translation>Doppelt genannt</translation>
    </message>
    <message>
        <source>No device</source>
        <translation>Kein Gerät</translation>
    </message>
    <message>
        <source>Several devices</source>
        <translation>Mehrere Geräte</translation>
    </message>
    <message>
        <source>No serial number</source>
        <translation>Keine Seriennummer</translation>
    </message>
    <message>
        <source>Shortened number</source>
        <translation>Gekürzte Nummer</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>Spaltentitel</translation>
    </message>
    <message>
        <source>Blank line</source>
        <translation>Leere Zeile</translation>
    </message>
    <message>
        <source>Found.</source>
        <translation>Gefunden.</translation>
    </message>
    <message>
        <source>Named before, in line %1.</source>
        <translation>Schon genannt, in Zeile %1.</translation>
    </message>
    <message>
        <source>No device with this serial number.</source>
        <translation>Kein Gerät mit dieser Seriennummer.</translation>
    </message>
    <message>
        <source>%1 have this serial number.</source>
        <comment>2 devices</comment>
        <translation>%1 haben diese Seriennummer.</translation>
    </message>
    <message>
        <source>This line has no serial number.</source>
        <translation>Diese Zeile enthält keine Seriennummer.</translation>
    </message>
    <message>
        <source>Column title.</source>
        <translation>Spaltentitel.</translation>
    </message>
    <message>
        <source>Blank line.</source>
        <translation>Leere Zeile.</translation>
    </message>
    <message>
        <source>Line %1: no device has the serial number &quot;%2&quot;.</source>
        <translation>Zeile %1: Kein Gerät hat die Seriennummer „%2“.</translation>
    </message>
    <message>
        <source>Line %1: %2 have the serial number &quot;%3&quot;.</source>
        <comment>line, 2 devices, serial number</comment>
        <translation>Zeile %1: %2 haben die Seriennummer „%3“.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot;. %3</source>
        <comment>line, text, sentence</comment>
        <translation>Zeile %1: „%2“. %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>line, sentence</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Found: %1 of %2</source>
        <translation>Gefunden: %1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>finding, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is too large for a list of serial numbers.</source>
        <translation>Das ist zu groß für eine Liste von Seriennummern.</translation>
    </message>
    <message>
        <source>This is an Excel workbook or another packed file. Save the list as CSV, then use that file.</source>
        <translation>Das ist eine Excel-Arbeitsmappe oder eine andere gepackte Datei. Speichern Sie die Liste als CSV und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Offline since the order</source>
        <translation>Seit dem Auftrag offline</translation>
    </message>
    <message>
        <source>Offline for a month or more</source>
        <translation>Seit einem Monat oder länger offline</translation>
    </message>
    <message>
        <source>Offline, certificate about to expire</source>
        <translation>Offline, Zertifikat läuft bald ab</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>Connected, no report yet</source>
        <translation>Hat sich gemeldet, noch kein Ergebnis</translation>
    </message>
    <message>
        <source>Started long ago</source>
        <translation>Vor langem begonnen</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>It has been off or offline since the order was sent.</source>
        <translation>Es ist seit dem Senden des Auftrags aus oder offline.</translation>
    </message>
    <message>
        <source>Switch it on and connect it to the network; it then starts by itself.</source>
        <translation>Schalten Sie es ein und verbinden Sie es mit dem Netzwerk; dann beginnt es von selbst.</translation>
    </message>
    <message>
        <source>It hasn&apos;t connected for a month or longer.</source>
        <translation>Es hat sich seit einem Monat oder länger nicht gemeldet.</translation>
    </message>
    <message>
        <source>Find out where it is. The order stays in place and is carried out whenever the device connects.</source>
        <translation>Finden Sie heraus, wo es ist. Der Auftrag bleibt bestehen und wird ausgeführt, sobald sich das Gerät meldet.</translation>
    </message>
    <message>
        <source>It is offline, and its management certificate expires soon. After that the order can&apos;t reach it.</source>
        <translation>Es ist offline, und sein Verwaltungszertifikat läuft bald ab. Danach erreicht der Auftrag es nicht mehr.</translation>
    </message>
    <message>
        <source>Switch it on and connect it to the network before that day.</source>
        <translation>Schalten Sie es vor diesem Tag ein und verbinden Sie es mit dem Netzwerk.</translation>
    </message>
    <message>
        <source>Its management certificate has expired, so the order can&apos;t reach it.</source>
        <translation>Sein Verwaltungszertifikat ist abgelaufen; der Auftrag erreicht es nicht mehr.</translation>
    </message>
    <message>
        <source>Reset it by hand, from its recovery menu or a USB stick. Then confirm it in the job.</source>
        <translation>Setzen Sie es von Hand zurück, über sein Wiederherstellungsmenü oder mit einem USB-Stick. Bestätigen Sie es dann im Job.</translation>
    </message>
    <message>
        <source>It connected after the order was sent, and hasn&apos;t reported. Some devices report late, or start before they can report.</source>
        <translation>Es hat sich nach dem Senden des Auftrags verbunden, aber noch kein Ergebnis gemeldet. Manche Geräte melden spät, oder sie beginnen, bevor sie melden können.</translation>
    </message>
    <message>
        <source>Give it an hour, then look at the device. If it is fresh, confirm it in the job.</source>
        <translation>Warten Sie eine Stunde und sehen Sie sich dann das Gerät an. Wenn es frisch zurückgesetzt ist, bestätigen Sie es im Job.</translation>
    </message>
    <message>
        <source>It reported hours ago that it started, and nothing since.</source>
        <translation>Es hat vor Stunden gemeldet, dass es begonnen hat, und seitdem nichts mehr.</translation>
    </message>
    <message>
        <source>The service took the order, and the device hasn&apos;t reported.</source>
        <translation>Der Dienst hat den Auftrag angenommen, und das Gerät hat noch kein Ergebnis gemeldet.</translation>
    </message>
    <message>
        <source>Look at the device. If it is fresh, confirm it in the job.</source>
        <translation>Sehen Sie sich das Gerät an. Wenn es frisch zurückgesetzt ist, bestätigen Sie es im Job.</translation>
    </message>
    <message>
        <source>It connected for the last time %1.</source>
        <comment>41 days ago</comment>
        <translation>Es hat sich zuletzt gemeldet: %1.</translation>
    </message>
    <message>
        <source>It has never connected.</source>
        <translation>Es hat sich noch nie gemeldet.</translation>
    </message>
    <message>
        <source>It is offline, and its management certificate expires on %1. After that the order can&apos;t reach it.</source>
        <translation>Es ist offline, und sein Verwaltungszertifikat läuft am %1 ab. Danach erreicht der Auftrag es nicht mehr.</translation>
    </message>
    <message>
        <source>Its management certificate expired on %1, so the order can&apos;t reach it.</source>
        <translation>Sein Verwaltungszertifikat ist am %1 abgelaufen; der Auftrag erreicht es nicht mehr.</translation>
    </message>
    <message>
        <source>reset and wipe devices</source>
        <translation>Geräte zurücksetzen (Autopilot-Reset und Wipe)</translation>
    </message>
    <message>
        <source>Remote tasks: Wipe</source>
        <translation>Remoteaufgaben: Zurücksetzen</translation>
    </message>
    <message>
        <source>retire devices</source>
        <translation>Geräte abkoppeln</translation>
    </message>
    <message>
        <source>Remote tasks: Retire</source>
        <translation>Remoteaufgaben: Abkoppeln</translation>
    </message>
    <message>
        <source>give devices a fresh start</source>
        <translation>Geräte neu aufsetzen</translation>
    </message>
    <message>
        <source>Remote tasks: Clean PC</source>
        <translation>Remoteaufgaben: PC bereinigen</translation>
    </message>
    <message>
        <source>sync devices</source>
        <translation>Geräte synchronisieren</translation>
    </message>
    <message>
        <source>Remote tasks: Sync devices</source>
        <translation>Remoteaufgaben: Geräte synchronisieren</translation>
    </message>
    <message>
        <source>restart devices</source>
        <translation>Geräte neu starten</translation>
    </message>
    <message>
        <source>Remote tasks: Reboot now</source>
        <translation>Remoteaufgaben: Jetzt neu starten</translation>
    </message>
    <message>
        <source>delete Intune records</source>
        <translation>Intune-Einträge löschen</translation>
    </message>
    <message>
        <source>Managed devices: Delete</source>
        <translation>Verwaltete Geräte: Löschen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>You may %1.</source>
        <translation>Das dürfen Sie: %1.</translation>
    </message>
    <message>
        <source>You may not %1: ask for School Administrator.</source>
        <translation>Das dürfen Sie nicht: %1. Bitten Sie um „School Administrator“.</translation>
    </message>
    <message>
        <source>You may not %1: ask for Help Desk Operator or School Administrator.</source>
        <translation>Das dürfen Sie nicht: %1. Bitten Sie um „Help Desk Operator“ oder „School Administrator“.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether you may %1: the service decides.</source>
        <translation>Ob Sie das dürfen, ist nicht bekannt: %1. Der Dienst entscheidet.</translation>
    </message>
    <message>
        <source>Your school hasn&apos;t allowed Reslate to do this.</source>
        <translation>Ihre Schule hat Reslate das noch nicht erlaubt.</translation>
    </message>
    <message>
        <source>Ask an administrator to grant consent to %1 in the app registration.</source>
        <translation>Bitten Sie einen Administrator, in der App-Registrierung die Zustimmung zu %1 zu erteilen.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>one of several permissions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Ask an administrator for an Intune role with the permission “%1”, such as School Administrator.</source>
        <translation>Bitten Sie einen Administrator um eine Intune-Rolle mit der Berechtigung „%1“, zum Beispiel „School Administrator“.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>reset mode, number of devices</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 has never been seen</source>
        <translation>%1 wurde noch nie gesehen</translation>
    </message>
    <message>
        <source>%1 have never been seen</source>
        <translation>%1 wurden noch nie gesehen</translation>
    </message>
    <message>
        <source>%1 has not been seen for %2 days</source>
        <translation>%1 wurde seit %2 Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>%1 have not been seen for up to %2 days</source>
        <translation>%1 wurden seit bis zu %2 Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>%1 is hybrid joined</source>
        <translation>%1 ist hybrid eingebunden</translation>
    </message>
    <message>
        <source>%1 are hybrid joined</source>
        <translation>%1 sind hybrid eingebunden</translation>
    </message>
    <message>
        <source>%1 is protected</source>
        <translation>%1 ist geschützt</translation>
    </message>
    <message>
        <source>%1 are protected</source>
        <translation>%1 sind geschützt</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The file is too large to be a plan.</source>
        <translation>Die Datei ist zu groß für einen Plan.</translation>
    </message>
    <message>
        <source>A newer Reslate has saved this plan. Open it there, or make a new plan.</source>
        <translation>Ein neueres Reslate hat diesen Plan gespeichert. Öffnen Sie ihn dort oder machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>The plan was changed after it was saved. Make a new plan.</source>
        <translation>Der Plan wurde nach dem Speichern verändert. Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Bekommt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 of %2 · as of %3. Nothing has been sent.</source>
        <comment>number, devices, time</comment>
        <translation>%2, davon %1 dabei · Stand %3. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Plan of a group reset</source>
        <translation>Plan für das Zurücksetzen einer Gruppe</translation>
    </message>
    <message>
        <source>Serial numbers to look up</source>
        <translation>Seriennummern zum Nachsehen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Right serial number</source>
        <translation>Richtige Seriennummer</translation>
    </message>
    <message>
        <source>The rules for this computer in %1 can&apos;t be read.</source>
        <translation>Die Regeln für diesen Computer in %1 sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The rules for this computer in %1 are damaged.</source>
        <translation>Die Regeln für diesen Computer in %1 sind beschädigt.</translation>
    </message>
    <message>
        <source>The rules for this computer in %1 say something that Reslate doesn&apos;t know: %2.</source>
        <translation>Die Regeln für diesen Computer in %1 sagen etwas, das Reslate nicht kennt: %2.</translation>
    </message>
    <message>
        <source>The order was canceled before the device got to it. Another order for the same device does that.</source>
        <translation>Der Auftrag wurde abgebrochen, bevor das Gerät dazu kam. Ein anderer Auftrag für dasselbe Gerät bewirkt das.</translation>
    </message>
    <message>
        <source>The device reported that it can&apos;t do this.</source>
        <translation>Das Gerät hat gemeldet, dass es das nicht kann.</translation>
    </message>
    <message>
        <source>Use another reset mode for it.</source>
        <translation>Setzen Sie es auf eine andere Art zurück.</translation>
    </message>
    <message>
        <source>The device reported that the reset failed. The usual cause is that Windows RE is off (error 0x80070032 on the device).</source>
        <translation>Das Gerät hat gemeldet, dass das Zurücksetzen fehlschlug. Meist ist Windows RE ausgeschaltet (Fehler 0x80070032 am Gerät).</translation>
    </message>
    <message>
        <source>Run “reagentc /enable” on the device as an administrator, then reset it again.</source>
        <translation>Führen Sie am Gerät als Administrator „reagentc /enable“ aus und setzen Sie es noch einmal zurück.</translation>
    </message>
    <message>
        <source>Look at the device.</source>
        <translation>Sehen Sie sich das Gerät an.</translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune. That alone doesn&apos;t prove that the device was wiped.</source>
        <translation>Der Eintrag des Geräts ist aus Intune verschwunden. Das allein beweist nicht, dass das Gerät zurückgesetzt wurde.</translation>
    </message>
    <message>
        <source>%1 confirmed it.</source>
        <comment>person</comment>
        <translation>%1 hat es bestätigt.</translation>
    </message>
    <message>
        <source> Note: %1</source>
        <translation> Notiz: %1</translation>
    </message>
    <message>
        <source>It was stopped before the service did anything. Taken back %1. The request for approval may still be listed in the Intune admin center; approving it does nothing any more.</source>
        <translation>Es wurde gestoppt, bevor der Dienst etwas getan hatte. Zurückgenommen %1. Die Bitte um Zustimmung steht vielleicht noch im Intune Admin Center; ihr zuzustimmen bewirkt nichts mehr.</translation>
    </message>
    <message>
        <source>The device connected again after it was done, without a primary user.</source>
        <translation>Das Gerät hat sich danach wieder gemeldet, ohne Hauptbenutzer.</translation>
    </message>
    <message>
        <source>The same computer enrolled again after the wipe.</source>
        <translation>Derselbe Computer hat sich nach dem Zurücksetzen (Wipe) neu registriert.</translation>
    </message>
    <message>
        <source>A second administrator approved it. The order is about to be sent.</source>
        <translation>Ein zweiter Administrator hat zugestimmt. Der Auftrag wird gleich gesendet.</translation>
    </message>
    <message>
        <source>The service does nothing until a second administrator approves it. When it is approved, the order is sent by itself; after three days without an answer it lapses.</source>
        <translation>Der Dienst tut nichts, bis ein zweiter Administrator zustimmt. Nach der Zustimmung wird der Auftrag von selbst gesendet; nach drei Tagen ohne Antwort verfällt er.</translation>
    </message>
    <message>
        <source>Ask a second administrator to approve it in the Intune admin center, under Tenant administration, Multi Admin Approval. Your own account can&apos;t.</source>
        <translation>Bitten Sie einen zweiten Administrator, im Intune Admin Center unter Mandantenverwaltung, „Genehmigung mehrerer Administratoren“ (Multi Admin Approval) zuzustimmen. Ihr eigenes Konto kann das nicht.</translation>
    </message>
    <message>
        <source>Failed: canceled</source>
        <translation>Fehler: abgebrochen</translation>
    </message>
    <message>
        <source>Failed: the device can&apos;t do this</source>
        <translation>Fehler: vom Gerät nicht unterstützt</translation>
    </message>
    <message>
        <source>Accepted by the service</source>
        <translation>Vom Dienst angenommen</translation>
    </message>
    <message>
        <source>%1, back online</source>
        <translation>%1, wieder online</translation>
    </message>
    <message>
        <source>Wiped, enrolled again</source>
        <translation>Zurückgesetzt, neu registriert</translation>
    </message>
    <message>
        <source>Confirmed by a person</source>
        <translation>Von einer Person bestätigt</translation>
    </message>
    <message>
        <source>Approved, to be sent</source>
        <translation>Zugestimmt, wird noch gesendet</translation>
    </message>
    <message>
        <source>Waits for a second administrator</source>
        <translation>Wartet auf einen zweiten Administrator</translation>
    </message>
    <message>
        <source>Wiped, enrolled again %1</source>
        <translation>Zurückgesetzt, neu registriert %1</translation>
    </message>
    <message>
        <source>waiting for a second administrator</source>
        <translation>wartet auf einen zweiten Administrator</translation>
    </message>
    <message>
        <source>waits for a second administrator</source>
        <translation>wartet auf einen zweiten Administrator</translation>
    </message>
    <message>
        <source>wait for a second administrator</source>
        <translation>warten auf einen zweiten Administrator</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 %2, by %3 on %4: %5</source>
        <comment>kind, name, person, time, reason</comment>
        <translation>%1 %2, von %3 am %4: %5</translation>
    </message>
    <message>
        <source>not allowed by the school yet</source>
        <translation>von der Schule noch nicht erlaubt</translation>
    </message>
    <message>
        <source>not in your role</source>
        <translation>nicht in Ihrer Rolle</translation>
    </message>
    <message>
        <source>protection not known</source>
        <translation>Schutz nicht bekannt</translation>
    </message>
    <message>
        <source>reset since it was planned</source>
        <translation>seit der Planung zurückgesetzt</translation>
    </message>
    <message>
        <source>The device is protected. No action may touch it until somebody lifts the protection.</source>
        <translation>Das Gerät ist geschützt. Keine Aktion darf es berühren, bis jemand den Schutz aufhebt.</translation>
    </message>
    <message>
        <source>It is not known whether the device is protected: the list, or who belongs to a group on it, can&apos;t be read.</source>
        <translation>Es ist nicht bekannt, ob das Gerät geschützt ist: Die Liste oder die Mitglieder einer Gruppe darauf sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The device was reset after this was planned. If it still has to be reset, plan it anew.</source>
        <translation>Das Gerät wurde zurückgesetzt, nachdem das geplant wurde. Wenn es noch nötig ist, planen Sie es neu.</translation>
    </message>
    <message>
        <source>Who is signed in, and the name of the school</source>
        <translation>Wer angemeldet ist und wie die Schule heißt</translation>
    </message>
    <message>
        <source>The list of devices, and what became of each order</source>
        <translation>Die Liste der Geräte und was aus jedem Auftrag wurde</translation>
    </message>
    <message>
        <source>Which devices are registered for Autopilot</source>
        <translation>Welche Geräte für Autopilot registriert sind</translation>
    </message>
    <message>
        <source>What your account may do, and what a second administrator has to approve</source>
        <translation>Was Ihr Konto darf und wozu ein zweiter Administrator zustimmen muss</translation>
    </message>
    <message>
        <source>How each device is joined</source>
        <translation>Wie jedes Gerät eingebunden ist</translation>
    </message>
    <message>
        <source>The groups and their devices</source>
        <translation>Die Gruppen und ihre Geräte</translation>
    </message>
    <message>
        <source>Resets, wipes, sync and restart; asked for when the first is planned</source>
        <translation>Zurücksetzen (auch Wipe), Synchronisieren und Neustart; erbeten beim ersten geplanten Auftrag</translation>
    </message>
    <message>
        <source>Deleting Intune records; asked for when the first deletion is planned</source>
        <translation>Intune-Einträge löschen; erbeten beim ersten geplanten Löschen</translation>
    </message>
    <message>
        <source>Worldwide (most schools)</source>
        <translation>Weltweit (die meisten Schulen)</translation>
    </message>
    <message>
        <source>US Government (GCC High, L4)</source>
        <translation>US-Behörden (GCC High, L4)</translation>
    </message>
    <message>
        <source>US Department of Defense (L5)</source>
        <translation>US-Verteidigungsministerium (L5)</translation>
    </message>
    <message>
        <source>China (operated by 21Vianet)</source>
        <translation>China (betrieben von 21Vianet)</translation>
    </message>
    <message>
        <source>On this computer, for testing (%1)</source>
        <translation>Auf diesem Computer, zum Testen (%1)</translation>
    </message>
    <message>
        <source>This address isn&apos;t one of Microsoft&apos;s, so nothing can be sent there.</source>
        <translation>Diese Adresse gehört nicht Microsoft; dorthin kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>The client ID or the tenant has a form that can&apos;t be right.</source>
        <translation>Die Client-ID oder der Mandant hat eine Form, die nicht stimmen kann.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Check the client ID and the school&apos;s tenant.</source>
        <translation>Prüfen Sie die Client-ID und den Mandanten der Schule.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes.</source>
        <translation>Zehn Minuten lang hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Start again and sign in in the browser.</source>
        <translation>Beginnen Sie neu und melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>An answer came that belongs to another sign-in. It was refused.</source>
        <translation>Es kam eine Antwort, die zu einer anderen Anmeldung gehört. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Close the sign-in pages that are still open in the browser, then start again.</source>
        <translation>Schließen Sie die Anmeldeseiten, die im Browser noch offen sind, und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>You aren&apos;t signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>The keychain of this computer, which keeps your sign-in, can&apos;t be used.</source>
        <translation>Der Schlüsselbund dieses Computers, der Ihre Anmeldung aufbewahrt, ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or sign in again.</source>
        <translation>Entsperren Sie den Schlüsselbund oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The sign-in was declined.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Ask an administrator to grant consent to the app registration.</source>
        <translation>Bitten Sie einen Administrator, der App-Registrierung die Zustimmung zu erteilen.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>Der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>Start again to get a new one.</source>
        <translation>Beginnen Sie neu, um einen neuen zu bekommen.</translation>
    </message>
    <message>
        <source>The code isn&apos;t valid any more.</source>
        <translation>Der Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Your sign-in has ended: it expired or was taken back.</source>
        <translation>Ihre Anmeldung ist zu Ende: Sie ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Your school asks you to sign in again.</source>
        <translation>Ihre Schule bittet Sie, sich neu anzumelden.</translation>
    </message>
    <message>
        <source>The sign-in service doesn&apos;t let this app registration in.</source>
        <translation>Der Anmeldedienst lässt diese App-Registrierung nicht zu.</translation>
    </message>
    <message>
        <source>The sign-in service turned the request down.</source>
        <translation>Der Anmeldedienst hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The app registration lacks a permission that Reslate asks for.</source>
        <translation>Der App-Registrierung fehlt eine Berechtigung, um die Reslate bittet.</translation>
    </message>
    <message>
        <source>Add it to the app registration, or ask an administrator to.</source>
        <translation>Ergänzen Sie die Berechtigung in der App-Registrierung oder bitten Sie einen Administrator darum.</translation>
    </message>
    <message>
        <source>The sign-in service turned the sign-in down.</source>
        <translation>Der Anmeldedienst hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>This address isn&apos;t one of Microsoft&apos;s, so nothing was sent there.</source>
        <translation>Diese Adresse gehört nicht Microsoft; es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Check the addresses of the service.</source>
        <translation>Prüfen Sie die Adressen des Dienstes.</translation>
    </message>
    <message>
        <source>The sign-in was canceled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>You signed in as %1. This window works as %2.</source>
        <translation>Sie haben sich als %1 angemeldet. Dieses Fenster arbeitet als %2.</translation>
    </message>
    <message>
        <source>Try again and choose %1 in the browser. To work as somebody else, use &quot;Add account&quot;.</source>
        <translation>Versuchen Sie es noch einmal und wählen Sie im Browser %1. Um mit einem anderen Konto zu arbeiten, nehmen Sie „Konto hinzufügen“.</translation>
    </message>
    <message>
        <source>Signed in for this run only: the keychain of this computer can&apos;t be used</source>
        <translation>Nur bis zum Beenden angemeldet: Der Schlüsselbund ist nicht nutzbar</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Fast fertig</translation>
    </message>
    <message>
        <source>Reslate has your sign-in. You can close this window and go back to Reslate.</source>
        <translation>Reslate hat Ihre Anmeldung. Sie können dieses Fenster schließen und zu Reslate zurückkehren.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Hier ist nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing is sent that could not be written down first.</source>
        <translation>Es wird nichts gesendet, was vorher nicht aufgeschrieben werden konnte.</translation>
    </message>
    <message>
        <source>The proxy of your network wants a name and a password.</source>
        <translation>Der Proxy Ihres Netzwerks verlangt einen Namen und ein Kennwort.</translation>
    </message>
    <message>
        <source>the proxy wants a password</source>
        <translation>der Proxy verlangt ein Kennwort</translation>
    </message>
    <message>
        <source>The service&apos;s answer was lost, and somebody saw that nothing came of the order.</source>
        <translation>Die Antwort des Dienstes ging verloren, und jemand hat gesehen, dass aus dem Auftrag nichts geworden ist.</translation>
    </message>
    <message>
        <source>not carried out, as somebody saw</source>
        <translation>laut Person nicht ausgeführt</translation>
    </message>
    <message>
        <source>The device counts as failed. Nothing is sent to it by itself.</source>
        <translation>Das Gerät gilt als fehlgeschlagen. Von selbst wird ihm nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing more is sent until somebody has signed in. What was sent before is followed from then on.</source>
        <translation>Es wird nichts weiter gesendet, bis sich jemand angemeldet hat. Was vorher gesendet wurde, wird von da an verfolgt.</translation>
    </message>
    <message>
        <source>Tell Reslate the name and the password for the proxy, then try again.</source>
        <translation>Nennen Sie Reslate den Namen und das Kennwort für den Proxy und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Order it again if it is still needed; the device&apos;s state is read first.</source>
        <translation>Beauftragen Sie es noch einmal, wenn es noch nötig ist; vorher wird der Zustand des Geräts gelesen.</translation>
    </message>
    <message>
        <source>Go on in the other window, or close it and try again. If it is reslate-cli, Ctrl+C there takes back what it has not sent.</source>
        <translation>Arbeiten Sie im anderen Fenster weiter, oder schließen Sie es und versuchen Sie es erneut. Ist es reslate-cli, nimmt Strg+C dort zurück, was noch nicht gesendet ist.</translation>
    </message>
    <message>
        <source>midnight</source>
        <comment>end of closed hours</comment>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>seen by %1</source>
        <translation>gesehen von %1</translation>
    </message>
    <message>
        <source>ordinary blank instead of another one</source>
        <translation>gewöhnliches Leerzeichen statt eines anderen</translation>
    </message>
    <message>
        <source>ordinary characters instead of full-width ones</source>
        <translation>gewöhnliche Zeichen statt breiter</translation>
    </message>
    <message>
        <source>without hidden characters</source>
        <comment>after: did you mean 5CD1?</comment>
        <translation>ohne unsichtbare Zeichen</translation>
    </message>
    <message>
        <source> There are hidden characters in it.</source>
        <comment>after a sentence: in a serial number</comment>
        <translation> Unsichtbare Zeichen stehen darin.</translation>
    </message>
    <message>
        <source>This address can&apos;t be used. Tokens go to Microsoft&apos;s own services or to a test service on this computer, and nowhere else.</source>
        <translation>Diese Adresse kann nicht verwendet werden. Token gehen an Microsofts eigene Dienste oder an einen Testdienst auf diesem Computer und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of the group, devices</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>Das PDF konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>%1 pending, Intune doesn&apos;t say since when</source>
        <comment>Factory wipe</comment>
        <translation>%1 steht aus, Intune sagt nicht, seit wann</translation>
    </message>
    <message>
        <source>%1 pending since %2 (%3)</source>
        <comment>Factory wipe, time, 98 days ago</comment>
        <translation>%1 steht aus seit %2 (%3)</translation>
    </message>
    <message>
        <source>(no name, %1)</source>
        <comment>model of a device</comment>
        <translation>(kein Name, %1)</translation>
    </message>
    <message>
        <source>1 of these devices has no name. Make sure which computer it is.</source>
        <translation>1 dieser Geräte hat keinen Namen. Vergewissern Sie sich, welcher Computer es ist.</translation>
    </message>
    <message>
        <source>%1 of these devices have no name. Make sure which computers they are.</source>
        <translation>%1 dieser Geräte haben keinen Namen. Vergewissern Sie sich, welche Computer es sind.</translation>
    </message>
    <message>
        <source>1 has no serial number either.</source>
        <translation>1 hat auch keine Seriennummer.</translation>
    </message>
    <message>
        <source>%1 have no serial number either.</source>
        <translation>%1 haben auch keine Seriennummer.</translation>
    </message>
    <message>
        <source>The service&apos;s answer came in so slowly that it was given up.</source>
        <translation>Die Antwort des Dienstes kam so langsam, dass nicht länger gewartet wurde.</translation>
    </message>
    <message>
        <source>answer too slow</source>
        <translation>Antwort zu langsam</translation>
    </message>
    <message>
        <source>The service&apos;s answer is larger than any that Reslate asks for.</source>
        <translation>Die Antwort des Dienstes ist größer als jede, nach der Reslate fragt.</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>What comes before the service&apos;s answer is larger than any service needs.</source>
        <translation>Was vor der Antwort des Dienstes kommt, ist größer, als ein Dienst es braucht.</translation>
    </message>
    <message>
        <source>too much before the answer</source>
        <translation>zu viel vor der Antwort</translation>
    </message>
    <message>
        <source>The service&apos;s list doesn&apos;t come to an end: page after page, and nothing new.</source>
        <translation>Die Liste des Dienstes nimmt kein Ende: Seite um Seite, und nichts Neues.</translation>
    </message>
    <message>
        <source>the list doesn&apos;t end</source>
        <translation>die Liste endet nicht</translation>
    </message>
    <message>
        <source>The service&apos;s list is larger than Reslate can keep in memory.</source>
        <translation>Die Liste des Dienstes ist größer, als Reslate im Speicher halten kann.</translation>
    </message>
    <message>
        <source>list too large</source>
        <translation>Liste zu groß</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>The service turned several devices in a row away after it had accepted others: the tenant&apos;s limit for today seems to be reached.</source>
        <translation>Der Dienst hat mehrere Geräte hintereinander abgewiesen, nachdem er andere angenommen hatte: Die Grenze des Mandanten für heute scheint erreicht.</translation>
    </message>
    <message>
        <source>the tenant&apos;s limit for today seems to be reached</source>
        <translation>die Grenze des Mandanten für heute scheint erreicht</translation>
    </message>
    <message>
        <source>The command line ended before this job did.</source>
        <translation>Die Befehlszeile endete vor diesem Job.</translation>
    </message>
    <message>
        <source>command line ended</source>
        <translation>Befehlszeile beendet</translation>
    </message>
    <message>
        <source>Nothing was done to the devices that were turned away. They and the rest wait, and go on by themselves after midnight UTC.</source>
        <translation>Mit den abgewiesenen Geräten ist nichts geschehen. Sie und die übrigen warten und gehen nach Mitternacht UTC von selbst weiter.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren Sie ihn, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service answered with an error (status %1) that doesn&apos;t say whether it did what was asked.</source>
        <translation>Der Dienst antwortete mit einem Fehler (Status %1), der nicht sagt, ob er getan hat, worum er gebeten wurde.</translation>
    </message>
    <message>
        <source>What came back (status %1) is not the service&apos;s own answer; a filter, a proxy or a sign-in page of your network may have taken its place.</source>
        <translation>Was zurückkam (Status %1), ist nicht die Antwort des Dienstes selbst; ein Filter, ein Proxy oder eine Anmeldeseite Ihres Netzwerks kann an ihre Stelle getreten sein.</translation>
    </message>
    <message>
        <source>you have to sign in again</source>
        <translation>Sie müssen sich neu anmelden</translation>
    </message>
    <message>
        <source>There is no room left on the drive.</source>
        <translation>Auf dem Laufwerk ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The drive did not take it.</source>
        <translation>Das Laufwerk hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Doubtful. Entra: %1; Intune: %2</source>
        <translation>Zweifelhaft. Entra: %1; Intune: %2</translation>
    </message>
    <message>
        <source>Windows for several people at once</source>
        <translation>Windows für mehrere Personen zugleich</translation>
    </message>
    <message>
        <source>Windows Holographic</source>
        <translation>Windows Holographic</translation>
    </message>
    <message>
        <source>Windows 10 Team</source>
        <translation>Windows 10 Team</translation>
    </message>
    <message>
        <source>Windows IoT</source>
        <translation>Windows IoT</translation>
    </message>
    <message>
        <source>Windows Server</source>
        <translation>Windows Server</translation>
    </message>
    <message>
        <source>a new enrollment with the same serial number or Entra record</source>
        <translation>neue Registrierung mit derselben Seriennummer oder demselben Entra-Eintrag</translation>
    </message>
    <message>
        <source>with the zeros in front that were lost</source>
        <comment>after: did you mean 0012345?</comment>
        <translation>mit den Nullen am Anfang, die verloren gingen</translation>
    </message>
    <message>
        <source>the last part of the Lenovo label</source>
        <comment>after: did you mean PF2ABCDE?</comment>
        <translation>der letzte Teil des Lenovo-Etiketts</translation>
    </message>
    <message>
        <source>the service tag of this Dell Express Service Code</source>
        <comment>after: did you mean B78FWQ8?</comment>
        <translation>die Service-Tag-Nummer zu diesem Express-Servicecode von Dell</translation>
    </message>
    <message>
        <source>For repair, not for handing the device to somebody else: removes installed apps and changed settings. Accounts and enrollment stay, and user data may stay.</source>
        <translation>Für die Reparatur, nicht für die Weitergabe des Geräts: Entfernt installierte Apps und geänderte Einstellungen. Konten und Registrierung bleiben, Benutzerdaten können bleiben.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (Fortsetzung)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>1 member of the group isn&apos;t among the devices that Intune shows you: Intune doesn&apos;t manage it, or your account may not see it.</source>
        <translation>1 Mitglied der Gruppe ist nicht unter den Geräten, die Intune Ihnen zeigt: Intune verwaltet es nicht, oder Ihr Konto darf es nicht sehen.</translation>
    </message>
    <message>
        <source>%1 members of the group aren&apos;t among the devices that Intune shows you: Intune doesn&apos;t manage them, or your account may not see them.</source>
        <translation>%1 Mitglieder der Gruppe sind nicht unter den Geräten, die Intune Ihnen zeigt: Intune verwaltet sie nicht, oder Ihr Konto darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>Intune knows these by their Autopilot registration, so your account may not see them: %1</source>
        <translation>Intune kennt diese durch ihre Autopilot-Registrierung; Ihr Konto darf sie also vielleicht nicht sehen: %1</translation>
    </message>
    <message>
        <source>The group “%1” holds no device. Users in it don&apos;t count.</source>
        <translation>Die Gruppe „%1“ enthält kein Gerät. Benutzer darin zählen nicht.</translation>
    </message>
    <message>
        <source>It was offered to the service, which did not accept it, and stopped before it was offered again. Taken back %1.</source>
        <translation>Der Auftrag wurde dem Dienst angeboten, der ihn nicht annahm, und gestoppt, bevor er erneut angeboten wurde. Zurückgenommen %1.</translation>
    </message>
    <message>
        <source>It was offered to the service, which did not accept it. It is offered again.</source>
        <translation>Der Auftrag wurde dem Dienst angeboten, der ihn nicht annahm. Er wird erneut angeboten.</translation>
    </message>
    <message>
        <source>It was offered to the service, which did not accept it. The last look before offering it again forbade that. %1</source>
        <translation>Der Auftrag wurde dem Dienst angeboten, der ihn nicht annahm. Die letzte Prüfung vor dem erneuten Anbieten sprach dagegen. %1</translation>
    </message>
    <message>
        <source>What came back (status %1) doesn&apos;t say what became of the order, so it may or may not have been accepted. It isn&apos;t sent again. The program keeps reading the device&apos;s state to find out.</source>
        <translation>Was zurückkam (Status %1), sagt nicht, was aus dem Auftrag geworden ist; er kann also angenommen worden sein oder nicht. Er wird nicht noch einmal gesendet. Das Programm liest weiter den Zustand des Geräts, um es herauszufinden.</translation>
    </message>
    <message>
        <source>The block of what is pending was lifted by %1 on %2: %3</source>
        <comment>person, time, reason</comment>
        <translation>Die Sperre wegen einer ausstehenden Aktion hat %1 am %2 aufgehoben: %3</translation>
    </message>
    <message>
        <source>join states differ</source>
        <translation>Einbindungsstatus widersprüchlich</translation>
    </message>
    <message>
        <source>Cloud PC</source>
        <translation>Cloud-PC</translation>
    </message>
    <message>
        <source>virtual, for several people</source>
        <translation>virtuell, für mehrere Personen</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>system without this reset</source>
        <translation>System ohne dieses Zurücksetzen</translation>
    </message>
    <message>
        <source>older order still pending</source>
        <translation>älterer Auftrag steht noch aus</translation>
    </message>
    <message>
        <source>HoloLens</source>
        <translation>HoloLens</translation>
    </message>
    <message>
        <source>Surface Hub</source>
        <translation>Surface Hub</translation>
    </message>
    <message>
        <source>meeting room, kiosk or sign</source>
        <translation>Besprechungsraum, Kiosk oder Anzeige</translation>
    </message>
    <message>
        <source>built like a server</source>
        <translation>gebaut wie ein Server</translation>
    </message>
    <message>
        <source>not certain to be the same device</source>
        <translation>nicht sicher dasselbe Gerät</translation>
    </message>
    <message>
        <source>not known whether it is leaving</source>
        <translation>nicht bekannt, ob es ausscheidet</translation>
    </message>
    <message>
        <source>Entra and Intune say different things about how this device is joined, so it isn&apos;t certain that %1 works. Hybrid joined computers that are registered for Autopilot can look like this.</source>
        <translation>Entra und Intune sagen Verschiedenes darüber, wie dieses Gerät eingebunden ist; es ist daher nicht sicher, dass „%1“ geht. Hybrid eingebundene Computer, die für Autopilot registriert sind, können so aussehen.</translation>
    </message>
    <message>
        <source>This is a Cloud PC, which can&apos;t use %1. Provision it again in Windows 365 instead.</source>
        <translation>Das ist ein Cloud-PC; für ihn gibt es „%1“ nicht. Stellen Sie ihn stattdessen in Windows 365 neu bereit.</translation>
    </message>
    <message>
        <source>Several people work on this virtual computer at once. Intune doesn&apos;t reset such a computer; replace it in Azure.</source>
        <translation>An diesem virtuellen Computer arbeiten mehrere Personen zugleich. Intune setzt solche Computer nicht zurück; ersetzen Sie ihn in Azure.</translation>
    </message>
    <message>
        <source>This is a server. Servers are not reset from here.</source>
        <translation>Das ist ein Server. Server werden von hier aus nicht zurückgesetzt.</translation>
    </message>
    <message>
        <source>The system of this device doesn&apos;t know %1.</source>
        <translation>Das System dieses Geräts kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>An older reset, wipe, retire or deletion is still waiting for this device. It may be carried out as well, whichever comes first.</source>
        <translation>Für dieses Gerät steht noch ein älteres Zurücksetzen, Abkoppeln oder Löschen aus. Es kann zusätzlich ausgeführt werden, davor oder danach.</translation>
    </message>
    <message>
        <source>This is a HoloLens. Somebody has to set it up again afterward.</source>
        <translation>Das ist eine HoloLens. Jemand muss sie danach neu einrichten.</translation>
    </message>
    <message>
        <source>This is a Surface Hub. Somebody has to set it up again in its room, with its device account.</source>
        <translation>Das ist ein Surface Hub. Jemand muss ihn danach in seinem Raum mit seinem Gerätekonto neu einrichten.</translation>
    </message>
    <message>
        <source>This device is built like a server. Make sure that nothing depends on it.</source>
        <translation>Dieses Gerät ist wie ein Server gebaut. Vergewissern Sie sich, dass nichts von ihm abhängt.</translation>
    </message>
    <message>
        <source>This is a Cloud PC, a virtual computer for several people, or a server. It loses its management, and who works on it may lose access.</source>
        <translation>Das ist ein Cloud-PC, ein virtueller Computer für mehrere Personen oder ein Server. Er wird nicht mehr verwaltet, und wer an ihm arbeitet, verliert vielleicht den Zugang.</translation>
    </message>
    <message>
        <source>The device had no usable serial number when the plan was saved, or has none now, so only its record in Intune says that it is the same device. Check it before you start.</source>
        <translation>Das Gerät hatte beim Speichern des Plans keine brauchbare Seriennummer oder hat jetzt keine. Nur sein Eintrag in Intune sagt, dass es dasselbe Gerät ist. Prüfen Sie es, bevor Sie beginnen.</translation>
    </message>
    <message>
        <source>The service doesn&apos;t say whether somebody else&apos;s wipe or retirement is pending. Look in the Intune admin center first.</source>
        <translation>Der Dienst sagt nicht, ob ein Zurücksetzen (Wipe) oder Abkoppeln durch jemand anderen aussteht. Sehen Sie zuerst im Intune Admin Center nach.</translation>
    </message>
    <message>
        <source>which version of the system is on it</source>
        <translation>welche Version des Systems darauf ist</translation>
    </message>
    <message>
        <source>its enrollment profile</source>
        <translation>sein Registrierungsprofil</translation>
    </message>
    <message>
        <source>until when a device that is off can still fetch an order</source>
        <translation>bis wann ein ausgeschaltetes Gerät noch einen Auftrag abholen kann</translation>
    </message>
    <message>
        <source>how large its drive is</source>
        <translation>wie groß sein Laufwerk ist</translation>
    </message>
    <message>
        <source>how much of its drive is free</source>
        <translation>wie viel auf seinem Laufwerk frei ist</translation>
    </message>
    <message>
        <source>who owns it</source>
        <translation>wem es gehört</translation>
    </message>
    <message>
        <source>whether a wipe or a retirement is pending</source>
        <translation>ob ein Zurücksetzen (Wipe) oder Abkoppeln aussteht</translation>
    </message>
    <message>
        <source>whether it is compliant</source>
        <translation>ob es die Richtlinien einhält</translation>
    </message>
    <message>
        <source>whether it is encrypted</source>
        <translation>ob es verschlüsselt ist</translation>
    </message>
    <message>
        <source>how it is joined</source>
        <translation>wie es eingebunden ist</translation>
    </message>
    <message>
        <source>its edition of Windows</source>
        <translation>seine Edition von Windows</translation>
    </message>
    <message>
        <source>Doubtful: registered with another serial number, %1</source>
        <translation>Zweifelhaft: mit einer anderen Seriennummer registriert, %1</translation>
    </message>
    <message>
        <source>Windows editions and join types</source>
        <translation>Windows-Editionen und Einbindungsarten</translation>
    </message>
    <message>
        <source>%1: your school&apos;s cloud doesn&apos;t say of any device %2. It counts as not known.</source>
        <comment>list, &quot;who owns it; whether it is compliant&quot;</comment>
        <translation>%1: Die Cloud Ihrer Schule nennt bei keinem Gerät: %2. Das gilt als nicht bekannt.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>The keychain of this computer, which keeps your sign-in, is locked.</source>
        <translation>Der Schlüsselbund dieses Computers, der Ihre Anmeldung aufbewahrt, ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Entsperren Sie den Schlüsselbund, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in service refused the sign-in and gave no reason.</source>
        <translation>Der Anmeldedienst hat die Anmeldung abgelehnt und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow.</source>
        <translation>Die Uhr dieses Computers geht %1 nach.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast.</source>
        <translation>Die Uhr dieses Computers geht %1 vor.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>4 are hybrid joined, what that means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is only 1 device. Leave the pilot out.</source>
        <translation>Es ist nur 1 Gerät. Lassen Sie die Pilotgruppe weg.</translation>
    </message>
    <message>
        <source>There are only %1: all of them would go at once. Make the pilot smaller, or leave it out.</source>
        <comment>30 devices</comment>
        <translation>Es sind nur %1: Alle kämen auf einmal an die Reihe. Verkleinern Sie die Pilotgruppe oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Without a number of devices at a time there is only one wave.</source>
        <translation>Ohne eine Zahl von Geräten auf einmal gibt es nur eine Welle.</translation>
    </message>
    <message>
        <source>The journal is not as Reslate wrote it.</source>
        <translation>Das Journal ist nicht so, wie Reslate es geschrieben hat.</translation>
    </message>
    <message>
        <source>Something else changed it, or the drive did. What stands here may be wrong: how far a device got, when, and who ordered it. Don&apos;t take it as proof; look at the devices themselves, and keep a copy of the journal&apos;s file before anything else is done with it.</source>
        <translation>Etwas anderes hat es geändert, oder das Laufwerk. Was hier steht, kann falsch sein: wie weit ein Gerät kam, wann, und wer es beauftragt hat. Nehmen Sie es nicht als Nachweis; sehen Sie nach den Geräten selbst, und kopieren Sie die Datei des Journals, bevor sonst etwas mit ihr geschieht.</translation>
    </message>
    <message>
        <source>The journal could not be verified.</source>
        <translation>Das Journal konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>%1 So it isn&apos;t certain that what stands here is what was written. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 Es ist also nicht sicher, dass hier steht, was geschrieben wurde. %2</translation>
    </message>
    <message>
        <source>The journal is sealed from now on, with a key in this computer&apos;s keychain.</source>
        <translation>Das Journal ist ab jetzt versiegelt, mit einem Schlüssel im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>If it was sealed before, somebody took the seal away and may have changed what stands in it: look at the devices that something was ordered for last before you order anything for them again. If this is the first time, there is nothing to do.</source>
        <translation>Wenn es schon versiegelt war, hat jemand das Siegel entfernt und vielleicht den Inhalt geändert: Sehen Sie sich die Geräte mit den letzten Aufträgen an, bevor Sie ihnen wieder einen Auftrag erteilen. Wenn dies das erste Mal ist, ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Part of the journal was written without this computer&apos;s key.</source>
        <translation>Ein Teil des Journals wurde ohne den Schlüssel dieses Computers geschrieben.</translation>
    </message>
    <message>
        <source>Entries since it was sealed last: %1. Another user or computer wrote them, or the keychain could not be used then. If you know of neither, look at the devices of these jobs before you rely on what stands there.</source>
        <translation>Einträge, seit es zuletzt versiegelt wurde: %1. Ein anderer Benutzer oder Computer hat sie geschrieben, oder der Schlüsselbund war währenddessen nicht nutzbar. Wenn Sie von beidem nichts wissen, sehen Sie sich die Geräte dieser Jobs an, bevor Sie sich auf die Einträge verlassen.</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>Geben Sie zuerst %1 ein.</translation>
    </message>
    <message>
        <source>That is not the number of devices: type %1.</source>
        <translation>Das ist nicht die Zahl der Geräte: Geben Sie %1 ein.</translation>
    </message>
    <message>
        <source>I saw %1 as it was before</source>
        <translation>Ich habe %1 unverändert gesehen</translation>
    </message>
    <message>
        <source>I saw these %1 as they were before</source>
        <translation>Ich habe diese %1 unverändert gesehen</translation>
    </message>
    <message>
        <source>I saw %1 at its setup screen</source>
        <translation>Ich habe %1 am Einrichtungsbildschirm gesehen</translation>
    </message>
    <message>
        <source>I saw these %1 at their setup screen</source>
        <translation>Ich habe diese %1 am Einrichtungsbildschirm gesehen</translation>
    </message>
    <message>
        <source>I saw %1 without the school&apos;s apps and data</source>
        <translation>Ich habe %1 ohne Apps und Daten der Schule gesehen</translation>
    </message>
    <message>
        <source>I saw these %1 without the school&apos;s apps and data</source>
        <translation>Ich habe diese %1 ohne Apps und Daten der Schule gesehen</translation>
    </message>
    <message>
        <source>I saw that it was carried out for %1</source>
        <translation>Ich habe gesehen, dass es für %1 ausgeführt wurde</translation>
    </message>
    <message>
        <source>I saw that it was carried out for these %1</source>
        <translation>Ich habe gesehen, dass es für diese %1 ausgeführt wurde</translation>
    </message>
    <message>
        <source>I saw %1 fresh at its sign-in screen</source>
        <translation>Ich habe %1 frisch am Anmeldebildschirm gesehen</translation>
    </message>
    <message>
        <source>I saw these %1 fresh at their sign-in screen</source>
        <translation>Ich habe diese %1 frisch am Anmeldebildschirm gesehen</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>pattern of a date to type</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>They get %1 instead.</source>
        <translation>Sie bekommen stattdessen: %1.</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>button that asks first</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>resetting</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>wiping</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>retiring</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>starting fresh</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>syncing</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>restarting</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>deleting</source>
        <comment>behind a number of devices</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The pilot: %1.</source>
        <comment>names of devices</comment>
        <translation>Die Pilotgruppe: %1.</translation>
    </message>
    <message>
        <source>The pilot of %1: %2.</source>
        <comment>mode, names of devices</comment>
        <translation>Die Pilotgruppe für „%1“: %2.</translation>
    </message>
    <message>
        <source>reset in the last 24 hours</source>
        <translation>in den letzten 24 Stunden zurückgesetzt</translation>
    </message>
    <message>
        <source>failed in the last 24 hours</source>
        <translation>in den letzten 24 Stunden fehlgeschlagen</translation>
    </message>
    <message>
        <source>turned away in the last 24 hours</source>
        <translation>in den letzten 24 Stunden abgewiesen</translation>
    </message>
    <message>
        <source>The device was reset in the last 24 hours. Another reset takes away what was set up since.</source>
        <translation>Das Gerät wurde in den letzten 24 Stunden zurückgesetzt. Ein weiteres Zurücksetzen entfernt, was seitdem eingerichtet wurde.</translation>
    </message>
    <message>
        <source>The last reset of the device failed in the last 24 hours. The usual cause is that Windows RE is off: look at the device first, or the next one will most likely fail as well.</source>
        <translation>Das letzte Zurücksetzen des Geräts schlug in den letzten 24 Stunden fehl. Meist ist Windows RE ausgeschaltet: Sehen Sie zuerst am Gerät nach, sonst schlägt das nächste wahrscheinlich auch fehl.</translation>
    </message>
    <message>
        <source>The last reset of the device was turned away in the last 24 hours: by Intune, by a second administrator, or because the device can&apos;t do it. Find out why first.</source>
        <translation>Das letzte Zurücksetzen des Geräts wurde in den letzten 24 Stunden abgewiesen: von Intune, von einem zweiten Administrator oder weil das Gerät es nicht kann. Klären Sie zuerst, warum.</translation>
    </message>
    <message>
        <source>1 was reset today at %1</source>
        <translation>1 wurde heute um %1 zurückgesetzt</translation>
    </message>
    <message>
        <source>1 was reset yesterday at %1</source>
        <translation>1 wurde gestern um %1 zurückgesetzt</translation>
    </message>
    <message>
        <source>1 failed today at %1: check Windows RE</source>
        <translation>1 schlug heute um %1 fehl: Windows RE prüfen</translation>
    </message>
    <message>
        <source>1 failed yesterday at %1: check Windows RE</source>
        <translation>1 schlug gestern um %1 fehl: Windows RE prüfen</translation>
    </message>
    <message>
        <source>1 was turned away today at %1</source>
        <translation>1 wurde heute um %1 abgewiesen</translation>
    </message>
    <message>
        <source>1 was turned away yesterday at %1</source>
        <translation>1 wurde gestern um %1 abgewiesen</translation>
    </message>
    <message>
        <source>It was reset today at %1.</source>
        <translation>Es wurde heute um %1 zurückgesetzt.</translation>
    </message>
    <message>
        <source>It was reset yesterday at %1.</source>
        <translation>Es wurde gestern um %1 zurückgesetzt.</translation>
    </message>
    <message>
        <source>Its reset failed today at %1.</source>
        <translation>Sein Zurücksetzen schlug heute um %1 fehl.</translation>
    </message>
    <message>
        <source>Its reset failed yesterday at %1.</source>
        <translation>Sein Zurücksetzen schlug gestern um %1 fehl.</translation>
    </message>
    <message>
        <source>Its reset was turned away today at %1.</source>
        <translation>Sein Zurücksetzen wurde heute um %1 abgewiesen.</translation>
    </message>
    <message>
        <source>Its reset was turned away yesterday at %1.</source>
        <translation>Sein Zurücksetzen wurde gestern um %1 abgewiesen.</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <comment>devices, time</comment>
        <translation>%1 · Stand %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what it holds</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, checked</source>
        <comment>line of a list</comment>
        <translation>%1, ausgewählt</translation>
    </message>
    <message>
        <source>%1, not checked</source>
        <comment>line of a list</comment>
        <translation>%1, nicht ausgewählt</translation>
    </message>
    <message>
        <source>List of serial numbers</source>
        <translation>Liste von Seriennummern</translation>
    </message>
    <message>
        <source>Delete the Intune record of %1</source>
        <comment>device</comment>
        <translation>Intune-Eintrag von %1 löschen</translation>
    </message>
    <message>
        <source>1 of these is in another card, too.</source>
        <translation>1 davon steht auch in einer anderen Karte.</translation>
    </message>
    <message>
        <source>%1 of these are in another card, too.</source>
        <translation>%1 davon stehen auch in einer anderen Karte.</translation>
    </message>
    <message>
        <source>Holds the rest after 1 failure.</source>
        <translation>Hält den Rest nach 1 Fehlschlag an.</translation>
    </message>
    <message>
        <source>Still under way: %1. Nothing shows yet that they came back, so make this list again later.</source>
        <comment>devices</comment>
        <translation>Noch unterwegs: %1. Noch zeigt nichts, dass sie zurück sind; machen Sie diese Liste später noch einmal.</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <comment>devices</comment>
        <translation>Nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>Closed hours (%1): nothing is sent before %2. The job waits until then and goes on by itself if Reslate runs; Stop takes it back.</source>
        <comment>name, time</comment>
        <translation>Sperrzeit (%1): Vor %2 wird nichts gesendet. Der Job wartet bis dahin und läuft von selbst weiter, wenn Reslate läuft; „Stopp“ nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Stopped, and nothing is waited for any more: %1</source>
        <translation>Gestoppt, es wird auf nichts mehr gewartet: %1</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>Wartet auf Sie: %1</translation>
    </message>
    <message>
        <source>Waits for a second administrator: %1</source>
        <translation>Wartet auf einen zweiten Administrator: %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t go on before.</source>
        <comment>3 devices</comment>
        <translation>Vorher geht es nicht weiter für: %1.</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Job</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 Jobs</translation>
    </message>
    <message>
        <source>made by %1</source>
        <comment>person</comment>
        <translation>erstellt von %1</translation>
    </message>
    <message>
        <source>Practice: these devices are made up.</source>
        <translation>Übung: Diese Geräte sind erfunden.</translation>
    </message>
    <message>
        <source>Practice</source>
        <comment>mark on paper</comment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <comment>time</comment>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>time</comment>
        <translation>um %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>date, time</comment>
        <translation>am %1 um %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>time, date</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Sending takes %1.</source>
        <translation>Das Senden dauert %1.</translation>
    </message>
    <message>
        <source>Sending takes %1: %2.</source>
        <comment>how many days, how many devices on each</comment>
        <translation>Das Senden dauert %1: %2.</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>the account was, by the service</comment>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached. What is shown may be out of date.</source>
        <translation>Der Dienst ist nicht erreichbar. Was hier steht, kann veraltet sein.</translation>
    </message>
    <message>
        <source>The service doesn&apos;t let this account in. What is shown may be out of date.</source>
        <translation>Der Dienst weist dieses Konto ab. Was hier steht, kann veraltet sein.</translation>
    </message>
    <message>
        <source>Retry reads them again.</source>
        <translation>„Erneut versuchen“ liest sie noch einmal.</translation>
    </message>
    <message>
        <source>You stopped loading.</source>
        <translation>Sie haben das Laden abgebrochen.</translation>
    </message>
    <message>
        <source>Another device had the same serial number when the order was sent, so a new enrollment with that number doesn&apos;t prove it either.</source>
        <translation>Als der Auftrag gesendet wurde, hatte ein anderes Gerät dieselbe Seriennummer. Deshalb beweist auch eine neue Registrierung mit dieser Nummer das nicht.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether another device had the same serial number when the order was sent, so a new enrollment with that number doesn&apos;t prove it either.</source>
        <translation>Es ist nicht bekannt, ob ein anderes Gerät dieselbe Seriennummer hatte, als der Auftrag gesendet wurde. Deshalb beweist auch eine neue Registrierung mit dieser Nummer das nicht.</translation>
    </message>
    <message>
        <source>It is not certain which Autopilot registration is this device&apos;s: several claim it, or the one that does has another serial number or names another record in Entra. Check it before you remove one.</source>
        <translation>Es ist nicht sicher, welche Autopilot-Registrierung zu diesem Gerät gehört: Mehrere beanspruchen es, oder die eine, die es tut, hat eine andere Seriennummer oder nennt einen anderen Eintrag in Entra. Prüfen Sie das, bevor Sie eine entfernen.</translation>
    </message>
    <message>
        <source>Every device may be a personal one, and is warned of.</source>
        <translation>Jedes Gerät kann ein privates sein, und vor jedem wird gewarnt.</translation>
    </message>
    <message>
        <source>Something may be pending for any device, and every device is warned of.</source>
        <translation>Für jedes Gerät kann etwas ausstehen, und vor jedem wird gewarnt.</translation>
    </message>
    <message>
        <source>Autopilot Reset and fresh start stay blocked.</source>
        <translation>Autopilot-Reset und „Neu aufsetzen“ bleiben gesperrt.</translation>
    </message>
    <message>
        <source>how Intune sees it joined</source>
        <translation>wie es nach Intune eingebunden ist</translation>
    </message>
    <message>
        <source>A hybrid joined computer that Entra shows as Entra joined isn&apos;t noticed.</source>
        <translation>Ein hybrid eingebundener Computer, den Entra als in Entra eingebunden zeigt, fällt nicht auf.</translation>
    </message>
    <message>
        <source>what it is built into</source>
        <translation>in was es eingebaut ist</translation>
    </message>
    <message>
        <source>A server may not be noticed.</source>
        <translation>Ein Server fällt vielleicht nicht auf.</translation>
    </message>
    <message>
        <source>A server or a meeting room&apos;s computer may not be noticed.</source>
        <translation>Ein Server oder der Computer eines Besprechungsraums fällt vielleicht nicht auf.</translation>
    </message>
    <message>
        <source>Doubtful: it names another record in Entra than Intune does</source>
        <translation>Zweifelhaft: Sie nennt einen anderen Eintrag in Entra als Intune</translation>
    </message>
    <message>
        <source>Registered, with a record of its own in Entra as is usual for hybrid joined devices</source>
        <translation>Registriert, mit einem eigenen Eintrag in Entra, wie es bei hybrid eingebundenen Geräten üblich ist</translation>
    </message>
    <message>
        <source>you aren&apos;t signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>the keychain can&apos;t be used</source>
        <translation>der Schlüsselbund kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the service&apos;s are %1 apart.</source>
        <translation>Die Uhr dieses Computers und die des Dienstes liegen %1 auseinander.</translation>
    </message>
    <message>
        <source>That can&apos;t be: set this computer&apos;s clock right. Until then a reset counts as done only by what is later than both clocks, so devices may stay without proof.</source>
        <translation>Das kann nicht sein: Stellen Sie die Uhr dieses Computers richtig. Bis dahin gilt ein Zurücksetzen nur durch das als erledigt, was später als beide Uhren ist; Geräte können also ohne Nachweis bleiben.</translation>
    </message>
    <message>
        <source>Nobody. Its users sign in as before, so don&apos;t use it to hand the device to somebody else.</source>
        <translation>Niemand. Wer es benutzt, meldet sich an wie vorher; nehmen Sie es also nicht, um das Gerät weiterzugeben.</translation>
    </message>
    <message>
        <source>Holds the rest when %1 percent fail.</source>
        <translation>Hält den Rest an, wenn es bei %1 Prozent fehlschlägt.</translation>
    </message>
    <message>
        <source>Every device came back. There is nothing to follow up on.</source>
        <translation>Jedes Gerät ist zurückgekommen. Es gibt nichts nachzufassen.</translation>
    </message>
    <message>
        <source>Not back: %1.</source>
        <comment>24 of 30 devices</comment>
        <translation>Nicht zurück: %1.</translation>
    </message>
    <message>
        <source>It wasn&apos;t carried out in all that time, or the device has checked in since without carrying it out: a person may lift this block, with a reason. Its Intune record may be deleted without that.</source>
        <translation>Es wurde in der ganzen Zeit nicht ausgeführt, oder das Gerät war seitdem da, ohne es auszuführen: Jemand darf diese Sperre mit einem Grund aufheben. Der Intune-Eintrag darf auch so gelöscht werden.</translation>
    </message>
    <message>
        <source>It may still be carried out. When the device checks in without carrying it out, or after 30 days, a person may lift this block.</source>
        <translation>Es kann noch ausgeführt werden. Wenn sich das Gerät meldet, ohne es auszuführen, oder nach 30 Tagen darf jemand diese Sperre aufheben.</translation>
    </message>
    <message>
        <source>Try again later. If it keeps happening, copy the details for support.</source>
        <translation>Versuchen Sie es später noch einmal. Wenn es so bleibt, kopieren Sie die Einzelheiten für den Support.</translation>
    </message>
    <message>
        <source>Start with a new journal; the damaged file is kept. The new one protects nothing, knows no closed hours and asks no second person: add what you need again. Then check the state of the devices that you ordered something for last.</source>
        <translation>Beginnen Sie mit einem neuen Journal; die beschädigte Datei bleibt erhalten. Das neue schützt nichts, kennt keine Sperrzeiten und fragt keine zweite Person: Tragen Sie wieder ein, was nötig ist. Prüfen Sie dann den Zustand der Geräte mit den letzten Aufträgen.</translation>
    </message>
    <message>
        <source>Check the device&apos;s state before you try again.</source>
        <translation>Prüfen Sie den Zustand des Geräts, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Sign in again, or start the program again with a new token.</source>
        <translation>Melden Sie sich neu an oder starten Sie das Programm noch einmal mit einem neuen Token.</translation>
    </message>
    <message>
        <source>Wait, or resume to try earlier. If it happens again, read the service&apos;s words in the details.</source>
        <translation>Warten Sie, oder setzen Sie fort, um es früher zu versuchen. Wenn es wieder geschieht, lesen Sie in den Einzelheiten, was der Dienst sagt.</translation>
    </message>
    <message>
        <source>Something with that name is there already, and it isn&apos;t a file.</source>
        <translation>Unter diesem Namen gibt es schon etwas, und es ist keine Datei.</translation>
    </message>
    <message>
        <source>Give a reason. It stays in the history.</source>
        <translation>Geben Sie einen Grund an. Er bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>The hours begin and end at the same time. For whole days, name a first and a last day.</source>
        <translation>Die Sperrzeit beginnt und endet zur selben Zeit. Für ganze Tage nennen Sie einen ersten und einen letzten Tag.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>There are already closed hours with this name. Choose another name, or lift those first.</source>
        <translation>Eine Sperrzeit mit diesem Namen gibt es schon. Nehmen Sie einen anderen Namen oder heben Sie erst die andere auf.</translation>
    </message>
    <message>
        <source>%1 of 1 device</source>
        <comment>number or names</comment>
        <translation>%1 von 1 Gerät</translation>
    </message>
    <message>
        <source>%1 of %2 devices</source>
        <comment>number or names, number</comment>
        <translation>%1 von %2 Geräten</translation>
    </message>
    <message>
        <source>This isn&apos;t a serial number: it can&apos;t tell one computer from another.</source>
        <translation>Das ist keine Seriennummer: Damit lässt sich kein Computer von einem anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; isn&apos;t a serial number: it can&apos;t tell one computer from another.</source>
        <comment>line, text</comment>
        <translation>Zeile %1: „%2“ ist keine Seriennummer: Damit lässt sich kein Computer von einem anderen unterscheiden.</translation>
    </message>
    <message>
        <source>This isn&apos;t text, or part of it is missing. Save the list as CSV or text again.</source>
        <translation>Das ist kein Text, oder ein Teil davon fehlt. Speichern Sie die Liste noch einmal als CSV oder Text.</translation>
    </message>
    <message>
        <source>It contains no serial number.</source>
        <translation>Darin steht keine Seriennummer.</translation>
    </message>
    <message>
        <source>possibly all user data: this doesn&apos;t erase data</source>
        <translation>möglicherweise alle Benutzerdaten: Das ist keine Datenlöschung</translation>
    </message>
    <message>
        <source>User data may stay, the drive isn&apos;t formatted and the TPM isn&apos;t cleared: don&apos;t use it to hand the device to somebody else.</source>
        <translation>Benutzerdaten können bleiben, das Laufwerk wird nicht formatiert und das TPM nicht geleert: nicht dafür geeignet, das Gerät weiterzugeben.</translation>
    </message>
    <message>
        <source>Look at the device: it may be out of power or waiting for an answer. If it is fresh, confirm it in the job.</source>
        <translation>Sehen Sie sich das Gerät an: Vielleicht ist sein Akku leer, oder es wartet auf eine Antwort. Wenn es frisch zurückgesetzt ist, bestätigen Sie es im Job.</translation>
    </message>
    <message>
        <source>Your Intune role lets you %1. Whether your school allows Reslate to do it shows when it is first needed.</source>
        <translation>Ihre Intune-Rolle lässt Sie %1. Ob Ihre Schule es Reslate erlaubt hat, zeigt sich, wenn es zum ersten Mal gebraucht wird.</translation>
    </message>
    <message>
        <source>You may not %1: your school hasn&apos;t given Reslate the permission for it. Ask an administrator to grant consent.</source>
        <translation>Das dürfen Sie nicht: %1. Ihre Schule hat Reslate die Berechtigung dafür nicht erteilt. Bitten Sie einen Administrator, die Zustimmung zu erteilen.</translation>
    </message>
    <message>
        <source>This isn&apos;t a plan that Reslate saved, or part of it is missing.</source>
        <translation>Das ist kein von Reslate gespeicherter Plan, oder ein Teil davon fehlt.</translation>
    </message>
    <message>
        <source>This plan contains values that can&apos;t be right. Make a new plan.</source>
        <translation>Dieser Plan enthält Werte, die nicht stimmen können. Machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>The rules for this computer in %1 have a value that can&apos;t be right: %2.</source>
        <translation>Die Regeln für diesen Computer in %1 haben einen Wert, der nicht stimmen kann: %2.</translation>
    </message>
    <message>
        <source>%1 Until that is fixed, nothing is sent, because it isn&apos;t known what they forbid. Tell the person who looks after this computer.</source>
        <translation>%1 Bis das behoben ist, wird nichts gesendet, weil nicht bekannt ist, was sie verbieten. Sagen Sie der Person Bescheid, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Look at the device. Then say in the job what you saw, with “Confirm by hand”.</source>
        <translation>Sehen Sie sich das Gerät an. Sagen Sie dann im Job mit „Von Hand bestätigen“, was Sie gesehen haben.</translation>
    </message>
    <message>
        <source>Check whether the other order did what you wanted; if not, send this one again.</source>
        <translation>Prüfen Sie, ob der andere Auftrag getan hat, was Sie wollten; senden Sie sonst diesen noch einmal.</translation>
    </message>
    <message>
        <source>not a student&apos;s PC</source>
        <translation>kein Schüler-PC</translation>
    </message>
    <message>
        <source>This is probably a Teams room, a kiosk or a sign, not a student&apos;s PC. Somebody may have to set it up again in its place.</source>
        <translation>Das ist wahrscheinlich ein Teams-Raum, ein Kiosk oder eine Anzeige, kein Schüler-PC. Vielleicht muss jemand das Gerät danach vor Ort neu einrichten.</translation>
    </message>
    <message>
        <source>Your school hasn&apos;t given Reslate the permission for this yet.</source>
        <translation>Ihre Schule hat Reslate die Berechtigung dafür noch nicht erteilt.</translation>
    </message>
    <message>
        <source>You aren&apos;t signed in; Reslate says why. You can close this window.</source>
        <translation>Sie sind nicht angemeldet; Reslate sagt, warum. Sie können dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Reslate isn&apos;t waiting for this sign-in. You can close this window.</source>
        <translation>Auf diese Anmeldung wartet Reslate nicht. Sie können dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Set it right: Reslate writes down the times of jobs by it. What happened to a device is judged by the service&apos;s clock.</source>
        <translation>Stellen Sie sie richtig: Nach ihr schreibt Reslate die Zeiten der Jobs auf. Was mit einem Gerät geschah, wird nach der Uhr des Dienstes beurteilt.</translation>
    </message>
    <message>
        <source>It may have been ordered just now, so this block can&apos;t be lifted. If you know that it is old, delete the device&apos;s Intune record: it gets a new one when it enrolls again.</source>
        <translation>Der Auftrag kann gerade erst erteilt worden sein, deshalb lässt sich diese Sperre nicht aufheben. Wenn Sie wissen, dass er alt ist, löschen Sie den Intune-Eintrag des Geräts: Es bekommt einen neuen, wenn es sich wieder registriert.</translation>
    </message>
    <message>
        <source>First a pilot of 1 device; the others follow when it is done.</source>
        <translation>Zuerst eine Pilotgruppe mit 1 Gerät; der Rest folgt, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>First a pilot of %1 devices; the others follow when each of them is done.</source>
        <translation>Zuerst eine Pilotgruppe mit %1 Geräten; der Rest folgt, wenn alle davon fertig sind.</translation>
    </message>
    <message>
        <source>Stop in the job takes it back.</source>
        <translation>„Stopp“ im Job nimmt es zurück.</translation>
    </message>
    <message>
        <source>starts %1. %2</source>
        <comment>when: tomorrow at 7:00, a sentence</comment>
        <translation>startet %1. %2</translation>
    </message>
    <message>
        <source>Since then somebody ordered something else: %1.</source>
        <comment>Factory wipe pending since …</comment>
        <translation>Seither hat jemand etwas anderes angeordnet: %1.</translation>
    </message>
    <message>
        <source>Its last order has ended, but Intune still lists it as open. Nothing else can be ordered for this record until Intune drops it.</source>
        <translation>Der letzte Auftrag ist zu Ende, aber Intune führt ihn noch als offen. Für diesen Eintrag kann nichts anderes angeordnet werden, bis Intune ihn streicht.</translation>
    </message>
    <message>
        <source>its last order is still listed</source>
        <translation>der letzte Auftrag steht noch in der Liste</translation>
    </message>
    <message>
        <source>Your IT department set this for this computer, so it can&apos;t be changed here.</source>
        <translation>Ihre IT hat das für diesen Computer festgelegt, deshalb kann es hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>Every order had left by then, so nothing could be taken back. All devices were followed to the end.</source>
        <translation>Da waren alle Aufträge schon gesendet, also konnte nichts zurückgenommen werden. Alle Geräte wurden bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>Taken back, so nothing was sent to them: %1. What had left by then was followed to the end.</source>
        <comment>3 devices</comment>
        <translation>Zurückgenommen, also nichts an sie gesendet: %1. Was da schon gesendet war, wurde bis zum Ende verfolgt.</translation>
    </message>
    <message>
        <source>This job was stopped.</source>
        <translation>Dieser Job wurde gestoppt.</translation>
    </message>
    <message>
        <source>The journal of this school is gone, so a new one begins.</source>
        <translation>Das Journal dieser Schule ist weg, deshalb beginnt ein neues.</translation>
    </message>
    <message>
        <source>The journal of this school is another one than before.</source>
        <translation>Das Journal dieser Schule ist ein anderes als vorher.</translation>
    </message>
    <message>
        <source>Jobs that stood in the old one are not followed any more, and what they had not sent stays unsent. What was sent carries on at the devices. The protected list, the closed hours and the second person&apos;s rule of the old one don&apos;t count, either. If you have a copy of it, close Reslate and put it back as %1 before you send anything. Otherwise look in Intune at what the devices are doing, and protect again what must not be touched.</source>
        <translation>Jobs aus dem alten werden nicht mehr verfolgt, und was sie nicht gesendet hatten, bleibt ungesendet. Was gesendet war, läuft auf den Geräten weiter. Auch die Schutzliste, die Sperrzeiten und die Regel zur zweiten Person aus dem alten gelten nicht mehr. Haben Sie eine Kopie, schließen Sie Reslate und legen Sie sie als %1 zurück, bevor Sie etwas senden. Sonst sehen Sie in Intune nach, was die Geräte tun, und schützen Sie neu, was nicht angerührt werden darf.</translation>
    </message>
    <message>
        <source>stopped after everything was sent</source>
        <translation>gestoppt, nachdem alles gesendet war</translation>
    </message>
    <message>
        <source>The bar: full is over, striped is under way on the device, an outline is sent and not reported yet, empty is not sent.</source>
        <translation>Der Balken: voll ist zu Ende, gestreift läuft auf dem Gerät, umrandet ist gesendet und noch nicht gemeldet, leer ist nicht gesendet.</translation>
    </message>
    <message>
        <source>The order for %1 is sent on %2.</source>
        <comment>1 device, day</comment>
        <translation>Der Auftrag für %1 wird am %2 gesendet.</translation>
    </message>
    <message>
        <source>The orders for %1 are sent on %2.</source>
        <comment>24 devices, day</comment>
        <translation>Die Aufträge für %1 werden am %2 gesendet.</translation>
    </message>
    <message>
        <source>It was wiped. That the same computer enrolled again was seen %1.</source>
        <comment>when: at 10:52</comment>
        <translation>Es wurde zurückgesetzt. Dass derselbe Computer sich neu registriert hat, wurde %1 bemerkt.</translation>
    </message>
    <message>
        <source>It was wiped. The device reported that %1.</source>
        <comment>when: at 10:52</comment>
        <translation>Es wurde zurückgesetzt. Das hat das Gerät %1 gemeldet.</translation>
    </message>
    <message>
        <source>It was wiped. A person confirmed that %1.</source>
        <comment>when: at 10:52</comment>
        <translation>Es wurde zurückgesetzt. Das hat eine Person %1 bestätigt.</translation>
    </message>
    <message>
        <source>It was wiped. %1 confirmed that %2.</source>
        <comment>person, when: at 10:52</comment>
        <translation>Es wurde zurückgesetzt. Das hat %1 %2 bestätigt.</translation>
    </message>
    <message>
        <source>Its Intune record is gone, as is usual after that.</source>
        <translation>Sein Intune-Eintrag ist verschwunden, wie danach üblich.</translation>
    </message>
    <message>
        <source>Its Intune record is gone. That doesn&apos;t prove that it was wiped.</source>
        <translation>Sein Intune-Eintrag ist verschwunden. Das beweist nicht, dass es zurückgesetzt wurde.</translation>
    </message>
    <message>
        <source>After that: %1</source>
        <comment>another order and what became of it</comment>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>Wiped</source>
        <comment>view: devices that were</comment>
        <translation>Zurückgesetzt (Wipe)</translation>
    </message>
    <message>
        <source>Devices where a reset, wipe or retire failed, has an unknown result, or still hasn&apos;t been carried out; whose records contradict each other; whose management certificate has expired; or whose Intune record is gone without a proof of what became of them.</source>
        <translation>Geräte, bei denen ein Zurücksetzen oder Abkoppeln fehlschlug, unklar ausging oder noch immer nicht ausgeführt ist; deren Einträge sich widersprechen; deren Verwaltungszertifikat abgelaufen ist; oder deren Intune-Eintrag verschwunden ist, ohne dass bewiesen ist, was aus ihnen wurde.</translation>
    </message>
    <message>
        <source>Devices that a job wiped for good since the program was started. The device reported it, the computer enrolled again, or a person saw it.</source>
        <translation>Geräte, die ein Job seit dem Programmstart endgültig zurückgesetzt hat. Das Gerät hat es gemeldet, der Computer hat sich neu registriert, oder eine Person hat es gesehen.</translation>
    </message>
    <message>
        <source>Devices that a job retired, or whose Intune record a job deleted, since the program was started.</source>
        <translation>Geräte, die ein Job seit dem Programmstart abgekoppelt oder deren Intune-Eintrag er gelöscht hat.</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <comment>reset mode</comment>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>1 line is left out.</source>
        <translation>1 Zeile bleibt weg.</translation>
    </message>
    <message>
        <source>%1 lines are left out.</source>
        <translation>%1 Zeilen bleiben weg.</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>two reset modes: Sync, then Restart</comment>
        <translation>%1, danach %2</translation>
    </message>
    <message>
        <source>after the device reported that it is done</source>
        <translation>nachdem das Gerät gemeldet hat, dass es fertig ist</translation>
    </message>
    <message>
        <source>after the device was seen fresh</source>
        <translation>nachdem das Gerät frisch gesehen wurde</translation>
    </message>
    <message>
        <source>after a person confirmed it</source>
        <translation>nachdem jemand es bestätigt hat</translation>
    </message>
    <message>
        <source>waits until %1; nothing sent yet</source>
        <comment>when: 7:00 tomorrow</comment>
        <translation>wartet bis %1; noch nichts gesendet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>This isn&apos;t a time. Type it as %1.</source>
        <translation>Das ist keine Uhrzeit. Geben Sie sie so ein: %1.</translation>
    </message>
    <message>
        <source>The order for %1 is sent on %2, when the pilot is done.</source>
        <translation>Der Auftrag für %1 wird am %2 gesendet, wenn die Pilotgruppe fertig ist.</translation>
    </message>
    <message>
        <source>The orders for %1 are sent on %2: the pilot&apos;s first, the others when it is done.</source>
        <translation>Die Aufträge für %1 werden am %2 gesendet: zuerst die der Pilotgruppe, die übrigen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Sending takes %1 once the pilot is done.</source>
        <translation>Das Senden dauert %1, sobald die Pilotgruppe fertig ist.</translation>
    </message>
    <message>
        <source>Sending takes %1 once the pilot is done: %2.</source>
        <comment>how many days, how many devices on each</comment>
        <translation>Das Senden dauert %1, sobald die Pilotgruppe fertig ist: %2.</translation>
    </message>
    <message>
        <source>1 of them stands below, too, with what to know about it.</source>
        <translation>1 davon steht auch unten, mit dem, was Sie wissen sollten.</translation>
    </message>
    <message>
        <source>%1 of them stand below, too, with what to know about them.</source>
        <translation>%1 davon stehen auch unten, mit dem, was Sie wissen sollten.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 devices, group</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What is sent today can&apos;t be counted: the folder %1 isn&apos;t there, or you may not write in it.</source>
        <translation>Was heute gesendet wird, lässt sich nicht zählen: Der Ordner %1 fehlt, oder Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>Make sure that this folder is there and that you may write in it, or ask whoever looks after this computer. Then resume.</source>
        <translation>Sorgen Sie dafür, dass es diesen Ordner gibt und Sie dort schreiben dürfen, oder fragen Sie, wer diesen Computer betreut. Setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>What is sent today can&apos;t be counted: another Reslate counts in the folder %1 and doesn&apos;t come to an end.</source>
        <translation>Was heute gesendet wird, lässt sich nicht zählen: Ein anderes Reslate zählt im Ordner %1 und kommt zu keinem Ende.</translation>
    </message>
    <message>
        <source>Close the other Reslate, then resume.</source>
        <translation>Schließen Sie das andere Reslate und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>What is sent today can&apos;t be counted: the file %1 in the folder %2 can&apos;t be read or written.</source>
        <comment>file, folder</comment>
        <translation>Was heute gesendet wird, lässt sich nicht zählen: Die Datei %1 im Ordner %2 kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to make room there, or to remove the file: then today is counted anew. After that, resume.</source>
        <translation>Bitten Sie, wer diesen Computer betreut, dort Platz zu schaffen oder die Datei zu entfernen: Dann wird für heute neu gezählt. Setzen Sie danach fort.</translation>
    </message>
    <message>
        <source>A limit for each day is set on this computer, and nothing is sent that can&apos;t be counted first. What was sent is followed.</source>
        <translation>Auf diesem Computer gilt eine Grenze je Tag, und nichts wird gesendet, was nicht zuerst gezählt werden kann. Was gesendet wurde, wird verfolgt.</translation>
    </message>
    <message>
        <source>the day&apos;s limit can&apos;t be counted</source>
        <translation>die Tagesgrenze lässt sich nicht zählen</translation>
    </message>
    <message>
        <source>Devices with a reset, wipe, retire or deletion that was sent and is not finished. What is still to be sent isn&apos;t here yet.</source>
        <translation>Geräte, deren Zurücksetzen, Abkoppeln oder Löschen gesendet und noch nicht fertig ist. Was noch zu senden ist, steht nicht hier.</translation>
    </message>
    <message>
        <source>Reslate reads one column of the list.</source>
        <translation>Reslate liest eine Spalte der Liste.</translation>
    </message>
    <message>
        <source>Reslate reads the column &quot;%1&quot; of the list.</source>
        <translation>Reslate liest die Spalte „%1“ der Liste.</translation>
    </message>
    <message>
        <source>Other columns hold serial numbers of devices, too, such as old ones: %1. Nothing is taken from those. If the wrong column is read, leave only the right one in the list.</source>
        <translation>Auch in anderen Spalten stehen Seriennummern von Geräten, etwa alte: %1. Von dort wird nichts übernommen. Wird die falsche Spalte gelesen, lassen Sie nur die richtige in der Liste.</translation>
    </message>
    <message>
        <source>1 is listed twice by Intune and counts twice here, but once in the number of its group.</source>
        <translation>1 ist in Intune doppelt aufgeführt und zählt hier zweimal, in der Zahl der Gruppe aber einmal.</translation>
    </message>
    <message>
        <source>%1 are listed twice by Intune and count twice here, but once in the number of their group.</source>
        <translation>%1 sind in Intune doppelt aufgeführt und zählen hier zweimal, in der Zahl der Gruppe aber einmal.</translation>
    </message>
    <message>
        <source>Starts %1</source>
        <comment>when: at 7:00; Tue Dec 1, 7:00 AM</comment>
        <translation>Startet %1</translation>
    </message>
    <message>
        <source>paused before its start</source>
        <translation>vor dem Start angehalten</translation>
    </message>
    <message>
        <source>paused; planned for %1</source>
        <comment>when: 7:00 tomorrow</comment>
        <translation>angehalten; geplant für %1</translation>
    </message>
    <message>
        <source>paused; was planned for %1</source>
        <comment>when: 7:00 on Dec 1</comment>
        <translation>angehalten; war geplant für %1</translation>
    </message>
    <message>
        <source>dddd MMM d</source>
        <comment>date pattern: weekday and day, beside tomorrow</comment>
        <translation>dddd, d. MMM</translation>
    </message>
    <message>
        <source>%1 tomorrow (%2)</source>
        <comment>number, weekday and date</comment>
        <translation>%1 morgen (%2)</translation>
    </message>
    <message>
        <source>The order for %1 is sent tomorrow (%2), when the pilot is done.</source>
        <translation>Der Auftrag für %1 wird morgen (%2) gesendet, wenn die Pilotgruppe fertig ist.</translation>
    </message>
    <message>
        <source>The orders for %1 are sent tomorrow (%2): the pilot&apos;s first, the others when it is done.</source>
        <translation>Die Aufträge für %1 werden morgen (%2) gesendet: zuerst die der Pilotgruppe, die übrigen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>The order for %1 is sent tomorrow (%2).</source>
        <comment>1 device, weekday and date</comment>
        <translation>Der Auftrag für %1 wird morgen (%2) gesendet.</translation>
    </message>
    <message>
        <source>The orders for %1 are sent tomorrow (%2).</source>
        <comment>24 devices, weekday and date</comment>
        <translation>Die Aufträge für %1 werden morgen (%2) gesendet.</translation>
    </message>
    <message>
        <source>tomorrow, %1, at %2</source>
        <comment>weekday and date, time</comment>
        <translation>morgen, %1, um %2</translation>
    </message>
    <message>
        <source>ddd MMM d</source>
        <comment>date pattern: short weekday and day</comment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>%1 tomorrow, %2</source>
        <comment>time, weekday and date</comment>
        <translation>morgen, %2, %1</translation>
    </message>
    <message>
        <source>today</source>
        <comment>a day that is typed</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day that is typed</comment>
        <translation>morgen</translation>
    </message>
    <message>
        <source>No other reset waits or runs for these</source>
        <translation>Für diese wartet oder läuft kein anderes Zurücksetzen</translation>
    </message>
    <message>
        <source>1 is left out: another reset of it waits or runs</source>
        <translation>1 wird ausgelassen: Ein anderes Zurücksetzen wartet oder läuft dafür</translation>
    </message>
    <message>
        <source>%1 are left out: another reset of them waits or runs</source>
        <translation>%1 werden ausgelassen: Ein anderes Zurücksetzen wartet oder läuft für sie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>8 devices, what is true of each: BitLocker is suspended</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the last today at %1</source>
        <translation>das letzte heute um %1</translation>
    </message>
    <message>
        <source>the last yesterday at %1</source>
        <translation>das letzte gestern um %1</translation>
    </message>
    <message>
        <source>%1 were reset in the last 24 hours, %2</source>
        <comment>number, the last today at 3:19</comment>
        <translation>%1 wurden in den letzten 24 Stunden zurückgesetzt, %2</translation>
    </message>
    <message>
        <source>%1 failed in the last 24 hours, %2: check Windows RE</source>
        <comment>number, the last today at 3:19</comment>
        <translation>%1 schlugen in den letzten 24 Stunden fehl, %2: Windows RE prüfen</translation>
    </message>
    <message>
        <source>%1 were turned away in the last 24 hours, %2</source>
        <comment>number, the last today at 3:19</comment>
        <translation>%1 wurden in den letzten 24 Stunden abgewiesen, %2</translation>
    </message>
    <message>
        <source>Writing into Reslate&apos;s journal takes longer than an order may wait.</source>
        <translation>Das Schreiben in Reslates Journal dauert länger, als ein Auftrag warten darf.</translation>
    </message>
    <message>
        <source>journal too slow</source>
        <translation>Journal zu langsam</translation>
    </message>
    <message>
        <source>Close what keeps the drive with the journal busy, or put the journal on a faster one. Then resume.</source>
        <translation>Beenden Sie, was das Laufwerk mit dem Journal beschäftigt, oder legen Sie das Journal auf ein schnelleres. Setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>The order is queued in Intune and runs when the device next connects.</source>
        <translation>Der Auftrag wartet in Intune und läuft, sobald sich das Gerät das nächste Mal meldet.</translation>
    </message>
    <message>
        <source>Wipe them instead (factory wipe, up to 24 h until ready)</source>
        <translation>Stattdessen zurücksetzen (Wipe auf Werkszustand; bis zu 24 h, bis sie bereit sind)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name that several devices bear, serial number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>paused; for %1</source>
        <comment>when: Tue Dec 1, 7:00 AM</comment>
        <translation>angehalten; für %1</translation>
    </message>
    <message>
        <source>In another job that isn&apos;t over.</source>
        <translation>In einem anderen Job, der nicht zu Ende ist.</translation>
    </message>
    <message>
        <source>This isn&apos;t a date that can be meant. Type it as %1.</source>
        <translation>Dieses Datum kann nicht gemeint sein. Geben Sie es so ein: %1.</translation>
    </message>
    <message>
        <source>Jobs that would wait until they end: %1</source>
        <comment>names of jobs</comment>
        <translation>Jobs, die bis zu ihrem Ende warten würden: %1</translation>
    </message>
    <message>
        <source>1 line repeats another.</source>
        <translation>1 Zeile wiederholt eine andere.</translation>
    </message>
    <message>
        <source>%1 lines repeat others.</source>
        <translation>%1 Zeilen wiederholen andere.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 lines)</source>
        <comment>lost.csv, 38 of 40</comment>
        <translation>%1 (%2 von %3 Zeilen)</translation>
    </message>
    <message>
        <source>For the next user in the school</source>
        <translation>Für die nächste Person in der Schule</translation>
    </message>
    <message>
        <source>For repair: the same user goes on</source>
        <translation>Zur Reparatur: dieselbe Person arbeitet weiter</translation>
    </message>
    <message>
        <source>For a setup from scratch</source>
        <translation>Für eine Einrichtung von Grund auf</translation>
    </message>
    <message>
        <source>For a lost or stolen device</source>
        <translation>Für ein verlorenes oder gestohlenes Gerät</translation>
    </message>
    <message>
        <source>For getting rid of apps</source>
        <translation>Um Apps loszuwerden</translation>
    </message>
    <message>
        <source>For a private device that goes its own way</source>
        <translation>Für ein privates Gerät, das die Schule verlässt</translation>
    </message>
    <message>
        <source>For a device that leaves the school</source>
        <translation>Für ein Gerät, das die Schule verlässt</translation>
    </message>
    <message>
        <source>%1, 1 of them left out</source>
        <comment>2 have not been seen for 41 days</comment>
        <translation>%1, davon 1 ausgelassen</translation>
    </message>
    <message>
        <source>%1, %2 of them left out</source>
        <comment>9 have not been seen for 41 days</comment>
        <translation>%1, davon %2 ausgelassen</translation>
    </message>
    <message>
        <source>only when reported done</source>
        <translation>erst wenn fertig gemeldet</translation>
    </message>
    <message>
        <source>only when seen fresh</source>
        <translation>erst wenn frisch gesehen</translation>
    </message>
    <message>
        <source>only when a person saw it</source>
        <translation>erst wenn jemand es gesehen hat</translation>
    </message>
    <message>
        <source>Delete in Intune</source>
        <translation>In Intune löschen</translation>
    </message>
    <message>
        <source>1,000 a day at most</source>
        <translation>höchstens 1.000 am Tag</translation>
    </message>
    <message>
        <source>takes minutes</source>
        <translation>dauert Minuten</translation>
    </message>
    <message>
        <source>only if still there</source>
        <translation>nur wenn noch da</translation>
    </message>
    <message>
        <source>500 a day at most</source>
        <translation>höchstens 500 am Tag</translation>
    </message>
    <message>
        <source>Only their records are deleted, without a wipe. The report prints why: %1</source>
        <translation>Nur ihre Einträge werden gelöscht, ohne Wipe. Der Bericht druckt den Grund: %1</translation>
    </message>
    <message>
        <source>They are left out: nothing is sent to them, and their records stay.</source>
        <translation>Sie werden ausgelassen: Es wird ihnen nichts gesendet, und ihre Einträge bleiben.</translation>
    </message>
    <message>
        <source>Their wipe waits until they are switched on. Their records stay until it is proven, or you confirm by hand that you saw it done.</source>
        <translation>Ihr Wipe wartet, bis sie eingeschaltet werden. Ihre Einträge bleiben, bis er bewiesen ist oder Sie von Hand bestätigen, dass Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>Each record goes only after the step before it is proven. Entra keeps a deleted device restorable for 30 days.</source>
        <translation>Jeder Eintrag geht erst, wenn der Schritt davor bewiesen ist. Ein gelöschtes Gerät lässt sich in Entra 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>They are wiped when they connect. The wipe ends their enrollment in Intune; their records in Autopilot and Entra stay, to find them by.</source>
        <translation>Sie werden zurückgesetzt (Wipe), wenn sie sich verbinden. Der Wipe beendet ihre Registrierung in Intune; ihre Einträge in Autopilot und Entra bleiben, damit sie sich wiederfinden lassen.</translation>
    </message>
    <message>
        <source>They are made ready for the next user. Nothing is deleted; a handover sheet says what was done.</source>
        <translation>Sie werden für die nächste Person bereit gemacht. Nichts wird gelöscht; ein Übergabeblatt sagt, was getan wurde.</translation>
    </message>
    <message>
        <source>They are wiped, and then deregistered from Autopilot. Register them again when they are back.</source>
        <translation>Sie werden zurückgesetzt (Wipe) und dann aus Autopilot abgemeldet. Registrieren Sie sie neu, wenn sie zurück sind.</translation>
    </message>
    <message>
        <source>They are wiped. Their records stay.</source>
        <translation>Sie werden zurückgesetzt (Wipe). Ihre Einträge bleiben.</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>Hybrid joined: %1</source>
        <translation>Hybrid eingebunden: %1</translation>
    </message>
    <message>
        <source>Only in Autopilot: %1</source>
        <translation>Nur in Autopilot: %1</translation>
    </message>
    <message>
        <source>Not seen for 30 days or more: %1</source>
        <translation>Seit 30 Tagen oder länger nicht gesehen: %1</translation>
    </message>
    <message>
        <source>Reset in the last 24 hours: %1</source>
        <translation>In den letzten 24 Stunden zurückgesetzt: %1</translation>
    </message>
    <message>
        <source>Another device&apos;s record, perhaps: %1</source>
        <translation>Vielleicht der Eintrag eines anderen Geräts: %1</translation>
    </message>
    <message>
        <source>Protected: %1</source>
        <translation>Geschützt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, number of devices</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Wiped, and removed from Intune and Autopilot. Delete these computers in Active Directory yourself: the report lists them.</source>
        <translation>Zurückgesetzt (Wipe) und aus Intune und Autopilot entfernt. Löschen Sie diese Computer selbst im Active Directory: Der Bericht listet sie auf.</translation>
    </message>
    <message>
        <source>They have no record in Intune, so nothing is wiped: their registration is deleted.</source>
        <translation>Sie haben keinen Eintrag in Intune, also wird nichts zurückgesetzt: Ihre Registrierung wird gelöscht.</translation>
    </message>
    <message>
        <source>They are left out, so that no device is reset twice by mistake.</source>
        <translation>Sie werden ausgelassen, damit kein Gerät aus Versehen zweimal zurückgesetzt wird.</translation>
    </message>
    <message>
        <source>They are taken all the same.</source>
        <translation>Sie kommen trotzdem dran.</translation>
    </message>
    <message>
        <source>take care</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>one thing left for you</source>
        <translation>eines bleibt für Sie</translation>
    </message>
    <message>
        <source>not wiped</source>
        <translation>ohne Wipe</translation>
    </message>
    <message>
        <source>Keep a record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>three records, groups, key ids</source>
        <translation>drei Einträge, Gruppen, Schlüssel-IDs</translation>
    </message>
    <message>
        <source>looked at again</source>
        <translation>noch einmal nachgesehen</translation>
    </message>
    <message>
        <source>A wipe is no certified erasure, and restore points in the cloud aren&apos;t promised to be gone. The report says what is proven for each device, and what is not.</source>
        <translation>Ein Wipe ist keine zertifizierte Datenvernichtung, und niemand verspricht, dass Wiederherstellungspunkte in der Cloud weg sind. Der Bericht sagt für jedes Gerät, was bewiesen ist und was nicht.</translation>
    </message>
    <message>
        <source>Entra keeps a deleted device for 30 days: it can be restored, and its recovery keys and local passwords are kept that long. A hybrid joined one is deleted for good at once, so it is left to Active Directory.</source>
        <translation>Entra behält ein gelöschtes Gerät 30 Tage lang: So lange lässt es sich wiederherstellen, und so lange bleiben seine Wiederherstellungsschlüssel und lokalen Kennwörter. Ein hybrid eingebundenes wird sofort endgültig gelöscht; darum bleibt es dem Active Directory überlassen.</translation>
    </message>
    <message>
        <source>Microsoft advises to install Windows anew where a device is used again, and an Autopilot Reset otherwise. BitLocker shows its old recovery key to nobody afterward.</source>
        <translation>Microsoft rät, Windows neu zu installieren, wenn ein Gerät weiter genutzt wird, und sonst zu einem Autopilot-Reset. BitLocker zeigt den alten Wiederherstellungsschlüssel danach niemandem mehr.</translation>
    </message>
    <message>
        <source>A computer under Windows Autopilot device association stays tied to your school in its firmware. That can&apos;t be seen from here: before it is sold, un-enroll it and clear the association on the device itself.</source>
        <translation>Ein Computer mit Windows-Autopilot-Gerätezuordnung bleibt in seiner Firmware an Ihre Schule gebunden. Das ist von hier aus nicht zu sehen: Beenden Sie vor dem Verkauf seine Registrierung und heben Sie die Zuordnung am Gerät selbst auf.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Windows 11 23H2, version</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not readable</source>
        <comment>list of recovery keys</comment>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>none</source>
        <comment>recovery keys</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Join state</source>
        <translation>Einbindung</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Encrypted before</source>
        <translation>Vorher verschlüsselt</translation>
    </message>
    <message>
        <source>Recovery keys</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <comment>time</comment>
        <translation>ja, %1</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>No wipe ordered</source>
        <translation>Kein Wipe beauftragt</translation>
    </message>
    <message>
        <source>Reset failed</source>
        <comment>what is known of an order</comment>
        <translation>Zurücksetzen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Managed again</source>
        <translation>Wieder verwaltet</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Word of NIST</source>
        <translation>Wort von NIST</translation>
    </message>
    <message>
        <source>not claimed</source>
        <translation>nicht beansprucht</translation>
    </message>
    <message>
        <source>Data on it</source>
        <translation>Daten darauf</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Let go by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Let go without proof</source>
        <translation>Ohne Beweis freigegeben</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>of a record</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Noch einmal nachgesehen</translation>
    </message>
    <message>
        <source>Its records</source>
        <translation>Seine Einträge</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>What is known, and what is not</source>
        <translation>Was bekannt ist und was nicht</translation>
    </message>
    <message>
        <source>Not proven: %1</source>
        <comment>sentences</comment>
        <translation>Nicht bewiesen: %1</translation>
    </message>
    <message>
        <source>Certificate of device reset</source>
        <translation>Bescheinigung über das Zurücksetzen</translation>
    </message>
    <message>
        <source>Device %1 of %2: %3</source>
        <comment>number, number, name and serial number</comment>
        <translation>Gerät %1 von %2: %3</translation>
    </message>
    <message>
        <source>Device %1 of %2</source>
        <comment>number, number</comment>
        <translation>Gerät %1 von %2</translation>
    </message>
    <message>
        <source>Record of reset</source>
        <translation>Protokoll des Zurücksetzens</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>proof of a wipe, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Wipe it by hand, and say so in the program. It stays here until then.</source>
        <translation>Setzen Sie es von Hand zurück und sagen Sie es dem Programm. Bis dahin bleibt es hier.</translation>
    </message>
    <message>
        <source>Serial number on the case compared with this card</source>
        <translation>Seriennummer am Gehäuse mit dieser Karte verglichen</translation>
    </message>
    <message>
        <source>It starts into the first setup, and nobody&apos;s name stands there</source>
        <translation>Es startet in die Ersteinrichtung, und dort steht kein Name</translation>
    </message>
    <message>
        <source>Not bound to the school in its firmware (Windows Autopilot device association)</source>
        <translation>In der Firmware nicht an die Schule gebunden (Windows-Autopilot-Gerätezuordnung)</translation>
    </message>
    <message>
        <source>Memory cards, sticks and discs taken out</source>
        <translation>Speicherkarten, Sticks und Discs entnommen</translation>
    </message>
    <message>
        <source>Labels of the school and license labels removed</source>
        <translation>Aufkleber der Schule und Lizenzaufkleber entfernt</translation>
    </message>
    <message>
        <source>Computer deleted in Active Directory</source>
        <translation>Computer im Active Directory gelöscht</translation>
    </message>
    <message>
        <source>Open points of a retirement</source>
        <translation>Offene Punkte einer Aussonderung</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Covering note for a repair</source>
        <translation>Begleitschreiben für eine Reparatur</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>In diesem Paket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Power supply, bag, keys</source>
        <translation>Netzteil, Tasche, Schlüssel</translation>
    </message>
    <message>
        <source>For the workshop</source>
        <translation>Für die Werkstatt</translation>
    </message>
    <message>
        <source>No data of it is needed: the drive may be replaced or set up anew.</source>
        <translation>Daten darauf werden nicht gebraucht: Das Laufwerk darf ersetzt oder neu eingerichtet werden.</translation>
    </message>
    <message>
        <source>Please write down whether the board was changed, and the serial number of the new one. A device with another board has to be registered in Windows Autopilot again, and with the old registration it would be set up for another school.</source>
        <translation>Bitte notieren Sie, ob die Hauptplatine getauscht wurde, und die Seriennummer der neuen. Ein Gerät mit anderer Hauptplatine muss in Windows Autopilot neu registriert werden, und mit der alten Registrierung würde es für eine andere Schule eingerichtet.</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Board changed</source>
        <translation>Hauptplatine getauscht</translation>
    </message>
    <message>
        <source>New serial number</source>
        <translation>Neue Seriennummer</translation>
    </message>
    <message>
        <source>Drive changed</source>
        <translation>Laufwerk getauscht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Sent by: name, date</source>
        <translation>Gesendet von: Name, Datum</translation>
    </message>
    <message>
        <source>Repaired by: name, date</source>
        <translation>Repariert von: Name, Datum</translation>
    </message>
    <message>
        <source>Handover of a device</source>
        <translation>Übergabe eines Geräts</translation>
    </message>
    <message>
        <source>Before it is handed over</source>
        <translation>Vor der Übergabe</translation>
    </message>
    <message>
        <source>Its records in Intune, Autopilot and Entra stay: it belongs to the school.</source>
        <translation>Seine Einträge in Intune, Autopilot und Entra bleiben: Es gehört der Schule.</translation>
    </message>
    <message>
        <source>Starts, and asks for the account of its new user</source>
        <translation>Startet und fragt nach dem Konto der neuen Person</translation>
    </message>
    <message>
        <source>Drive is encrypted again, and the recovery key is kept</source>
        <translation>Laufwerk ist wieder verschlüsselt, und der Wiederherstellungsschlüssel ist hinterlegt</translation>
    </message>
    <message>
        <source>Power supply and bag are there</source>
        <translation>Netzteil und Tasche sind da</translation>
    </message>
    <message>
        <source>Damage is written down below</source>
        <translation>Schäden sind unten notiert</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Class or room</source>
        <translation>Klasse oder Raum</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Power supply, bag</source>
        <translation>Netzteil, Tasche</translation>
    </message>
    <message>
        <source>Handed over by: name, date</source>
        <translation>Übergeben von: Name, Datum</translation>
    </message>
    <message>
        <source>Received by: name, date</source>
        <translation>Erhalten von: Name, Datum</translation>
    </message>
    <message>
        <source>Cards for the bench</source>
        <translation>Karten für die Werkbank</translation>
    </message>
    <message>
        <source>Wipe proven</source>
        <translation>Wipe bewiesen</translation>
    </message>
    <message>
        <source>STOP: wipe not proven</source>
        <translation>STOPP: Wipe nicht bewiesen</translation>
    </message>
    <message>
        <source>Data of its users may still be on it. It must not leave the school like this: wipe it by hand, and say so in the program.</source>
        <translation>Darauf können noch Daten seiner Nutzer sein. So darf es die Schule nicht verlassen: Setzen Sie es von Hand zurück (Wipe), und sagen Sie das im Programm.</translation>
    </message>
    <message>
        <source>Data of its former user may still be on it. Don&apos;t hand it over like this: reset it by hand, and say so in the program.</source>
        <translation>Darauf können noch Daten seines früheren Nutzers sein. Geben Sie es so nicht weiter: Setzen Sie es von Hand zurück, und sagen Sie das im Programm.</translation>
    </message>
    <message>
        <source>%1 (said of the whole batch; its wipe is not proven as the school asks)</source>
        <comment>word of NIST</comment>
        <translation>%1 (von allen Geräten zusammen gesagt; sein Wipe ist nicht so belegt, wie die Schule es verlangt)</translation>
    </message>
    <message>
        <source>Deregister</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Takes the device off the school&apos;s list in Windows Autopilot.</source>
        <translation>Nimmt das Gerät von der Liste der Schule in Windows Autopilot.</translation>
    </message>
    <message>
        <source>Deletes the device&apos;s record in Entra. It can be restored for 30 days.</source>
        <translation>Löscht den Eintrag des Geräts in Entra. 30 Tage lang lässt er sich wiederherstellen.</translation>
    </message>
    <message>
        <source>the Autopilot registration</source>
        <translation>die Autopilot-Registrierung</translation>
    </message>
    <message>
        <source>the Entra record</source>
        <translation>der Entra-Eintrag</translation>
    </message>
    <message>
        <source>The hardware has to be registered again before Autopilot knows the device.</source>
        <translation>Die Hardware muss neu registriert werden, damit Autopilot das Gerät wieder kennt.</translation>
    </message>
    <message>
        <source>Recovery keys and local passwords that Entra keeps for the device go with it.</source>
        <translation>Mit ihm gehen die Wiederherstellungsschlüssel und lokalen Kennwörter, die Entra für das Gerät aufbewahrt.</translation>
    </message>
    <message>
        <source>Delete the Autopilot registration</source>
        <translation>Autopilot-Registrierung löschen</translation>
    </message>
    <message>
        <source>Delete the Entra record</source>
        <translation>Entra-Eintrag löschen</translation>
    </message>
    <message>
        <source>Nothing was sent: the device is hybrid joined. Delete its computer in Active Directory, which would bring the Entra record back.</source>
        <translation>Es wurde nichts gesendet: Das Gerät ist hybrid eingebunden. Löschen Sie seinen Computer im Active Directory, das den Entra-Eintrag sonst wieder anlegen würde.</translation>
    </message>
    <message>
        <source>Nothing was sent: the device wasn&apos;t registered in Autopilot.</source>
        <translation>Es wurde nichts gesendet: Das Gerät war nicht in Autopilot registriert.</translation>
    </message>
    <message>
        <source>Nothing was sent: there was no such record. It wasn&apos;t deleted from here.</source>
        <translation>Es wurde nichts gesendet: Einen solchen Eintrag gab es nicht. Von hier wurde er nicht gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was sent for this step: %1</source>
        <translation>Für diesen Schritt wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>There is no proof of this step. %1 let the next one follow: %2</source>
        <translation>Für diesen Schritt gibt es keinen Beweis. %1 hat den nächsten folgen lassen: %2</translation>
    </message>
    <message>
        <source>record may be another device&apos;s</source>
        <translation>Eintrag vielleicht von anderem Gerät</translation>
    </message>
    <message>
        <source>still registered in Autopilot</source>
        <translation>noch in Autopilot registriert</translation>
    </message>
    <message>
        <source>The device is still registered in Autopilot, and Entra keeps its record until that is gone.</source>
        <translation>Das Gerät ist noch in Autopilot registriert, und Entra behält seinen Eintrag, bis das weg ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reset mode, devices</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two times</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Wipe not proven</source>
        <translation>Wipe nicht bewiesen</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Group or list</source>
        <translation>Gruppe oder Liste</translation>
    </message>
    <message>
        <source>Data on them</source>
        <translation>Daten darauf</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Bericht von</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Exception</source>
        <comment>what became of a device</comment>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>what became of a device</comment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Records kept</source>
        <comment>what became of a device</comment>
        <translation>Einträge behalten</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <comment>what became of a device</comment>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>sent %1</source>
        <comment>time</comment>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <comment>time</comment>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>again %1</source>
        <comment>when somebody looked at a record once more</comment>
        <translation>noch einmal %1</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a row</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Serial, asset tag</source>
        <translation>Seriennr., Inventarnr.</translation>
    </message>
    <message>
        <source>Device, model</source>
        <translation>Gerät, Modell</translation>
    </message>
    <message>
        <source>encrypted: %1</source>
        <comment>yes or not known</comment>
        <translation>verschlüsselt: %1</translation>
    </message>
    <message>
        <source>There is no device in this report.</source>
        <translation>In diesem Bericht steht kein Gerät.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Exceptions: records deleted without proof</source>
        <translation>Ausnahmen: ohne Beweis gelöschte Einträge</translation>
    </message>
    <message>
        <source>What is known of the wipe</source>
        <translation>Was über den Wipe bekannt ist</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is not proven</source>
        <translation>Was nicht bewiesen ist</translation>
    </message>
    <message>
        <source>Device retirement report</source>
        <translation>Aussonderungsbericht</translation>
    </message>
    <message>
        <source>This is a record of reset and no certificate: not every device reached the proof that the school asks for.</source>
        <translation>Dies ist ein Protokoll des Zurücksetzens und keine Bescheinigung: Nicht jedes Gerät hat den Beweis erreicht, den die Schule verlangt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mode, list</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>decided by %1</source>
        <translation>entschieden von %1</translation>
    </message>
    <message>
        <source>Autopilot has no such registration any more</source>
        <translation>Autopilot hat keine solche Registrierung mehr</translation>
    </message>
    <message>
        <source>Entra has no such record any more</source>
        <translation>Entra hat keinen solchen Eintrag mehr</translation>
    </message>
    <message>
        <source>It stands only in Autopilot: Intune has no device with this serial number.</source>
        <translation>Es steht nur in Autopilot: Intune hat kein Gerät mit dieser Seriennummer.</translation>
    </message>
    <message>
        <source>It stands only in Autopilot here; the Intune device that is named there is not listed. It may be another administrator&apos;s.</source>
        <translation>Es steht hier nur in Autopilot; das Intune-Gerät, das dort genannt ist, wird nicht aufgelistet. Vielleicht ist ein anderer Administrator dafür zuständig.</translation>
    </message>
    <message>
        <source>Only in Autopilot</source>
        <translation>Nur in Autopilot</translation>
    </message>
    <message>
        <source>delete Autopilot registrations</source>
        <translation>Autopilot-Registrierungen löschen</translation>
    </message>
    <message>
        <source>Enrollment programs: Delete device</source>
        <translation>Registrierungsprogramme: Gerät löschen</translation>
    </message>
    <message>
        <source>delete Entra records</source>
        <translation>Entra-Einträge löschen</translation>
    </message>
    <message>
        <source>Cloud Device Administrator in Entra</source>
        <translation>Cloudgeräteadministrator in Entra</translation>
    </message>
    <message>
        <source>The Autopilot registration is gone, as was asked for.</source>
        <translation>Die Autopilot-Registrierung ist wie beauftragt weg.</translation>
    </message>
    <message>
        <source>The Entra record is gone, as was asked for. An administrator can restore it for 30 days.</source>
        <translation>Der Entra-Eintrag ist wie beauftragt weg. Ein Administrator kann ihn 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>Autopilot registration gone</source>
        <translation>Autopilot-Registrierung weg</translation>
    </message>
    <message>
        <source>Entra record gone</source>
        <translation>Entra-Eintrag weg</translation>
    </message>
    <message>
        <source>Not needed: %1</source>
        <translation>Nicht nötig: %1</translation>
    </message>
    <message>
        <source>Goes on without proof</source>
        <translation>Geht ohne Beweis weiter</translation>
    </message>
    <message>
        <source>Deleting Autopilot registrations; asked for when the first removal is planned</source>
        <translation>Autopilot-Registrierungen löschen; erbeten, wenn das erste Entfernen geplant wird</translation>
    </message>
    <message>
        <source>Deleting Entra records, as far as your Entra role allows it; asked for when the first removal is planned</source>
        <translation>Entra-Einträge löschen, soweit Ihre Entra-Rolle es erlaubt; erbeten, wenn das erste Entfernen geplant wird</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of devices</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>It has one column only. Export the serial number and the asset tag, as CSV.</source>
        <translation>Sie hat nur eine Spalte. Exportieren Sie Seriennummer und Inventarnummer als CSV.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a column, its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 matched</source>
        <comment>39 of 40</comment>
        <translation>%1 von %2 zugeordnet</translation>
    </message>
    <message>
        <source>Not in the file: %1.</source>
        <comment>names of devices</comment>
        <translation>Nicht in der Datei: %1.</translation>
    </message>
    <message>
        <source>In the file without a tag that can be printed: %1.</source>
        <comment>names of devices</comment>
        <translation>In der Datei ohne eine Nummer, die sich drucken lässt: %1.</translation>
    </message>
    <message>
        <source>More than one tag, so none is taken: %1.</source>
        <comment>names of devices</comment>
        <translation>Mehr als eine Inventarnummer, darum wird keine genommen: %1.</translation>
    </message>
    <message>
        <source>The same tag as another computer, so none is taken: %1.</source>
        <comment>names of devices</comment>
        <translation>Dieselbe Inventarnummer wie ein anderer Computer, darum wird keine genommen: %1.</translation>
    </message>
    <message>
        <source>No serial number that can be used: %1.</source>
        <comment>3 rows</comment>
        <translation>Keine brauchbare Seriennummer: %1.</translation>
    </message>
    <message>
        <source>No asset tag: %1.</source>
        <comment>3 rows</comment>
        <translation>Keine Inventarnummer: %1.</translation>
    </message>
    <message>
        <source>The logo is too large: at most %1, please.</source>
        <comment>size of a file</comment>
        <translation>Das Logo ist zu groß: bitte höchstens %1.</translation>
    </message>
    <message>
        <source>The logo is neither a PNG nor a JPEG.</source>
        <translation>Das Logo ist weder ein PNG noch ein JPEG.</translation>
    </message>
    <message>
        <source>The logo is too large: at most %1 pixels on each side, please.</source>
        <translation>Das Logo ist zu groß: bitte höchstens %1 Pixel auf jeder Seite.</translation>
    </message>
    <message>
        <source>The logo can&apos;t be read: its file is broken.</source>
        <translation>Das Logo kann nicht gelesen werden: Seine Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Report %1: %2. %3</source>
        <comment>number, reason, proof of a wipe</comment>
        <translation>Bericht %1: %2. %3</translation>
    </message>
    <message>
        <source>%1. To: %2</source>
        <comment>sentences, who gets the device</comment>
        <translation>%1. An: %2</translation>
    </message>
    <message>
        <source>This is a draft. It has no number and proves nothing.</source>
        <translation>Dies ist ein Entwurf. Er hat keine Nummer und beweist nichts.</translation>
    </message>
    <message>
        <source>It replaces report %1.</source>
        <translation>Er ersetzt Bericht %1.</translation>
    </message>
    <message>
        <source>VOID</source>
        <comment>across a paper</comment>
        <translation>UNGÜLTIG</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <comment>across a paper</comment>
        <translation>ENTWURF</translation>
    </message>
    <message>
        <source>MMM d yyyy HH:mm</source>
        <comment>date and time in tables</comment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>MMM d HH:mm</source>
        <comment>date and time in tables</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>encrypted</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>encrypted</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Report %1</source>
        <comment>number</comment>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Report %1 · %2</source>
        <comment>number, time</comment>
        <translation>Bericht %1 · %2</translation>
    </message>
    <message>
        <source>Check code %1</source>
        <translation>Prüfcode %1</translation>
    </message>
    <message>
        <source>How to check this paper</source>
        <translation>So prüfen Sie dieses Papier</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>Prüfcode</translation>
    </message>
    <message>
        <source>Record, SHA-256</source>
        <translation>Datensatz, SHA-256</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Der davor</translation>
    </message>
    <message>
        <source>This is the first report.</source>
        <translation>Dies ist der erste Bericht.</translation>
    </message>
    <message>
        <source>What wiping and deleting do not do</source>
        <translation>Was Wipe und Löschen nicht leisten</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Mandanten-ID</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the language of this text</comment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <source>The logo %1 can&apos;t be read.</source>
        <translation>Das Logo %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is not a file of recovery keys that Reslate wrote.</source>
        <translation>Dies ist keine Datei mit Wiederherstellungsschlüsseln, die Reslate geschrieben hat.</translation>
    </message>
    <message>
        <source>A newer version of Reslate wrote this file. Open it with that one.</source>
        <translation>Eine neuere Version von Reslate hat diese Datei geschrieben. Öffnen Sie sie mit dieser.</translation>
    </message>
    <message>
        <source>The passphrase is not the one that this file was encrypted with.</source>
        <translation>Die Passphrase ist nicht die, mit der diese Datei verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>The file is not as it was written, so nothing of it is shown. Use another copy of it.</source>
        <translation>Die Datei ist nicht mehr so, wie sie geschrieben wurde; darum wird nichts daraus gezeigt. Nehmen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>The end of the file is missing, so nothing of it is shown. Use another copy of it.</source>
        <translation>Das Ende der Datei fehlt; darum wird nichts daraus gezeigt. Nehmen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>There is not enough memory: opening the file takes 256 MiB.</source>
        <translation>Der Arbeitsspeicher reicht nicht: Zum Öffnen der Datei sind 256 MiB nötig.</translation>
    </message>
    <message>
        <source>Windows drive</source>
        <translation>Windows-Laufwerk</translation>
    </message>
    <message>
        <source>data drive</source>
        <translation>Datenlaufwerk</translation>
    </message>
    <message>
        <source>removable drive</source>
        <translation>Wechsellaufwerk</translation>
    </message>
    <message>
        <source>a drive</source>
        <translation>ein Laufwerk</translation>
    </message>
    <message>
        <source>It is registered in this school already.</source>
        <translation>Es ist schon in dieser Schule registriert.</translation>
    </message>
    <message>
        <source>It is registered in another organization, which has to remove it first.</source>
        <translation>Es ist in einer anderen Organisation registriert; diese muss es erst entfernen.</translation>
    </message>
    <message>
        <source>It was imported twice.</source>
        <translation>Es wurde zweimal importiert.</translation>
    </message>
    <message>
        <source>Its hardware hash is not valid. Read it from the device again.</source>
        <translation>Sein Hardwarehash ist nicht gültig. Lesen Sie ihn noch einmal vom Gerät aus.</translation>
    </message>
    <message>
        <source>The import failed, and the service doesn&apos;t say why.</source>
        <translation>Der Import ist fehlgeschlagen, und der Dienst sagt nicht, warum.</translation>
    </message>
    <message>
        <source>The import failed: %1</source>
        <translation>Der Import ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The file is larger than any list of hardware hashes.</source>
        <translation>Die Datei ist größer als jede Liste von Hardwarehashes.</translation>
    </message>
    <message>
        <source>This is a workbook. Save it as CSV.</source>
        <translation>Dies ist eine Arbeitsmappe. Speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Dies ist keine Textdatei.</translation>
    </message>
    <message>
        <source>There is no device in it.</source>
        <translation>Es steht kein Gerät darin.</translation>
    </message>
    <message>
        <source>Its first line doesn&apos;t name the columns &quot;Device Serial Number&quot; and &quot;Hardware Hash&quot;.</source>
        <translation>Ihre erste Zeile nennt die Spalten „Device Serial Number“ und „Hardware Hash“ nicht.</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>keine Seriennummer</translation>
    </message>
    <message>
        <source>no hardware hash</source>
        <translation>kein Hardwarehash</translation>
    </message>
    <message>
        <source>the hardware hash holds characters that none has</source>
        <translation>der Hardwarehash enthält Zeichen, die in keinem vorkommen</translation>
    </message>
    <message>
        <source>a spreadsheet has changed its serial number: take the file as the script wrote it</source>
        <translation>eine Tabellenkalkulation hat die Seriennummer verändert: nehmen Sie die Datei so, wie das Skript sie geschrieben hat</translation>
    </message>
    <message>
        <source>the assigned user is no sign-in name such as anna@school.example</source>
        <translation>der zugewiesene Benutzer ist kein Anmeldename wie anna@school.example</translation>
    </message>
    <message>
        <source>the hardware hash was cut off</source>
        <translation>der Hardwarehash ist abgeschnitten</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>mehr Zellen als Spalten</translation>
    </message>
    <message>
        <source>the same device as in line %1</source>
        <translation>dasselbe Gerät wie in Zeile %1</translation>
    </message>
    <message>
        <source>The service is still at it.</source>
        <translation>Der Dienst arbeitet noch daran.</translation>
    </message>
    <message>
        <source>It was imported in part. Look at it in Intune.</source>
        <translation>Es wurde nur zum Teil importiert. Sehen Sie in Intune nach.</translation>
    </message>
    <message>
        <source>It is registered.</source>
        <translation>Es ist registriert.</translation>
    </message>
    <message>
        <source>Autopilot doesn&apos;t list it yet.</source>
        <translation>Autopilot listet es noch nicht auf.</translation>
    </message>
    <message>
        <source>Its deployment profile is assigned.</source>
        <translation>Sein Bereitstellungsprofil ist zugewiesen.</translation>
    </message>
    <message>
        <source>Assigning its deployment profile failed.</source>
        <translation>Sein Bereitstellungsprofil konnte nicht zugewiesen werden.</translation>
    </message>
    <message>
        <source>No deployment profile is assigned yet.</source>
        <translation>Es ist noch kein Bereitstellungsprofil zugewiesen.</translation>
    </message>
    <message>
        <source>Its deployment profile is being assigned.</source>
        <translation>Sein Bereitstellungsprofil wird zugewiesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>30 devices, steps</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The devices leave the school for good. They are wiped, and their records are deleted once the wipe is proven.</source>
        <translation>Die Geräte verlassen die Schule endgültig. Sie werden zurückgesetzt (Wipe), und ihre Einträge werden gelöscht, sobald das bewiesen ist.</translation>
    </message>
    <message>
        <source>Somebody else uses the devices afterward. They are wiped, and their Autopilot records must be gone before they leave, or they ask their new owner to sign in to your school.</source>
        <translation>Jemand anderes nutzt die Geräte danach. Sie werden zurückgesetzt (Wipe), und ihre Autopilot-Einträge müssen weg sein, bevor sie gehen; sonst fordern sie die neue Person auf, sich bei Ihrer Schule anzumelden.</translation>
    </message>
    <message>
        <source>A device that doesn&apos;t start can&apos;t be wiped, so nothing of it is deleted by itself. Its records go when you confirm by hand what became of the drive.</source>
        <translation>Ein Gerät, das nicht startet, lässt sich nicht zurücksetzen; darum wird davon nichts von selbst gelöscht. Seine Einträge gehen, wenn Sie von Hand bestätigen, was aus dem Laufwerk wurde.</translation>
    </message>
    <message>
        <source>The devices get a protected wipe, which can&apos;t be avoided by switching them off and may leave one with BitLocker unable to start. All records are kept, so that you see when a device comes back.</source>
        <translation>Die Geräte bekommen einen geschützten Wipe, der sich durch Ausschalten nicht umgehen lässt und nach dem eines mit BitLocker vielleicht nicht mehr startet. Alle Einträge bleiben, damit Sie sehen, wenn ein Gerät zurückkommt.</translation>
    </message>
    <message>
        <source>The devices get a protected wipe, which can&apos;t be avoided by switching them off and may leave one with BitLocker unable to start. All records are kept: the police may ask for them, and a device that is registered in Autopilot asks for your school when it is set up.</source>
        <translation>Die Geräte bekommen einen geschützten Wipe, der sich durch Ausschalten nicht umgehen lässt und nach dem eines mit BitLocker vielleicht nicht mehr startet. Alle Einträge bleiben: Die Polizei fragt vielleicht danach, und ein Gerät, das in Autopilot registriert ist, fragt bei der Einrichtung nach Ihrer Schule.</translation>
    </message>
    <message>
        <source>The devices go back to a lessor or owner. They are wiped, and their records are deleted once the wipe is proven.</source>
        <translation>Die Geräte gehen an einen Leasinggeber oder Eigentümer zurück. Sie werden zurückgesetzt (Wipe), und ihre Einträge werden gelöscht, sobald das bewiesen ist.</translation>
    </message>
    <message>
        <source>Nothing is deleted, and each device ends with a handover sheet. Microsoft prefers installing Windows anew; where that isn&apos;t possible, an Autopilot Reset.</source>
        <translation>Nichts wird gelöscht, und für jedes Gerät gibt es am Ende ein Übergabeblatt. Microsoft zieht eine Neuinstallation von Windows vor; wo das nicht geht, ein Autopilot-Reset.</translation>
    </message>
    <message>
        <source>The devices are wiped and get a note for the parcel; the Autopilot record goes only when the mainboard is changed. When they come back, they are registered again.</source>
        <translation>Die Geräte werden zurückgesetzt (Wipe) und bekommen ein Begleitschreiben für das Paket; der Autopilot-Eintrag geht nur, wenn die Hauptplatine getauscht wird. Wenn sie zurückkommen, werden sie neu registriert.</translation>
    </message>
    <message>
        <source>The report says that nobody recorded it.</source>
        <translation>Der Bericht sagt, dass niemand es festgehalten hat.</translation>
    </message>
    <message>
        <source>No data about persons was on them, such as on devices that only show a timetable.</source>
        <translation>Es waren keine Daten über Personen darauf, etwa bei Geräten, die nur einen Stundenplan zeigen.</translation>
    </message>
    <message>
        <source>Work, names and marks of pupils.</source>
        <translation>Arbeiten, Namen und Noten von Schülerinnen und Schülern.</translation>
    </message>
    <message>
        <source>Files of teachers and of the office.</source>
        <translation>Dateien von Lehrkräften und aus der Verwaltung.</translation>
    </message>
    <message>
        <source>Such as health, counseling or religion: the highest class.</source>
        <translation>Etwa zu Gesundheit, Beratung oder Religion: die höchste Stufe.</translation>
    </message>
    <message>
        <source>The device reported that the wipe is done. Nobody has seen the device itself.</source>
        <translation>Das Gerät hat gemeldet, dass der Wipe fertig ist. Niemand hat das Gerät selbst gesehen.</translation>
    </message>
    <message>
        <source>The device was seen fresh after the wipe, or a person confirmed it. A device that is switched off after its wipe waits for that person.</source>
        <translation>Das Gerät wurde nach dem Wipe frisch gesehen, oder eine Person hat es bestätigt. Ein Gerät, das nach dem Wipe ausgeschaltet ist, wartet auf diese Person.</translation>
    </message>
    <message>
        <source>A person saw each device and confirms it. Nothing is deleted before that.</source>
        <translation>Eine Person hat jedes Gerät gesehen und bestätigt es. Vorher wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>no device; there are hidden characters in it</source>
        <translation>kein Gerät; es stehen verborgene Zeichen darin</translation>
    </message>
    <message>
        <source>no device</source>
        <translation>kein Gerät</translation>
    </message>
    <message>
        <source>no device; did you mean %1? (Lenovo label)</source>
        <translation>kein Gerät; meinten Sie %1? (Aufkleber von Lenovo)</translation>
    </message>
    <message>
        <source>no device; did you mean %1? (Dell Express Service Code)</source>
        <translation>kein Gerät; meinten Sie %1? (Express-Servicecode von Dell)</translation>
    </message>
    <message>
        <source>no device; did you mean %1?</source>
        <translation>kein Gerät; meinten Sie %1?</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of groups</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>protected</source>
        <comment>a device</comment>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>perhaps protected</source>
        <comment>a device</comment>
        <translation>vielleicht geschützt</translation>
    </message>
    <message>
        <source>not among the chosen devices</source>
        <translation>nicht unter den gewählten Geräten</translation>
    </message>
    <message>
        <source>not in “%1”</source>
        <comment>name of a group</comment>
        <translation>nicht in „%1“</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>names of groups</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>not in a group, where it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>found</source>
        <comment>a device</comment>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>expected</source>
        <comment>a device</comment>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>only in Autopilot</source>
        <translation>nur in Autopilot</translation>
    </message>
    <message>
        <source>by its asset tag</source>
        <translation>über seine Inventarnummer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, what: 1 unknown</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>a scanned device</comment>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>already scanned</source>
        <translation>schon gescannt</translation>
    </message>
    <message>
        <source>not expected</source>
        <comment>a scanned device</comment>
        <translation>nicht erwartet</translation>
    </message>
    <message>
        <source>several devices</source>
        <translation>mehrdeutig</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a scanned device</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>a scanned device</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>only in Autopilot here; its Intune device isn&apos;t listed, and may be another administrator&apos;s</source>
        <translation>hier nur in Autopilot; sein Intune-Gerät wird nicht aufgelistet, vielleicht ist ein anderer Administrator zuständig</translation>
    </message>
    <message>
        <source>only in Autopilot; not expected</source>
        <translation>nur in Autopilot; nicht erwartet</translation>
    </message>
    <message>
        <source>%1 bear it, so none is taken</source>
        <comment>2 devices</comment>
        <translation>%1 tragen sie, darum wird keines aufgenommen</translation>
    </message>
    <message>
        <source>no serial number: it can&apos;t tell one computer from another</source>
        <translation>keine Seriennummer: Sie unterscheidet keine Computer</translation>
    </message>
    <message>
        <source>waits until all devices are loaded</source>
        <translation>wartet, bis alle Geräte geladen sind</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>device, serial number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, what its scan came to</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 scanned</source>
        <comment>number, number</comment>
        <translation>%1 von %2 gescannt</translation>
    </message>
    <message>
        <source>%1 scanned</source>
        <comment>number</comment>
        <translation>%1 gescannt</translation>
    </message>
    <message>
        <source>Wait until all devices are loaded.</source>
        <translation>Warten Sie, bis alle Geräte geladen sind.</translation>
    </message>
    <message>
        <source>Scan a device first.</source>
        <translation>Scannen Sie erst ein Gerät.</translation>
    </message>
    <message>
        <source>%1 · not kept: %2</source>
        <comment>devices, why</comment>
        <translation>%1 · nicht aufbewahrt: %2</translation>
    </message>
    <message>
        <source>%1 · kept while you scan, also when the window is closed</source>
        <comment>devices</comment>
        <translation>%1 · beim Scannen aufbewahrt, auch wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>a column to be ticked</comment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Still missing · %1</source>
        <comment>devices</comment>
        <translation>Fehlen noch · %1</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Gescannt</translation>
    </message>
    <message>
        <source>Put aside · %1</source>
        <comment>devices</comment>
        <translation>Beiseitegelegt · %1</translation>
    </message>
    <message>
        <source>Devices that were not scanned</source>
        <translation>Nicht gescannte Geräte</translation>
    </message>
    <message>
        <source>%1 · as of %2. Nothing has been sent.</source>
        <comment>45 of 47 scanned, time</comment>
        <translation>%1 · Stand %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Void since %1.</source>
        <comment>time</comment>
        <translation>Ungültig seit %1.</translation>
    </message>
    <message>
        <source>Void since %1, by %2.</source>
        <comment>time, person</comment>
        <translation>Ungültig seit %1, erklärt von %2.</translation>
    </message>
    <message>
        <source>%1 Reason: %2</source>
        <comment>sentence, words of a person</comment>
        <translation>%1 Grund: %2</translation>
    </message>
    <message>
        <source>%1 Report %2 was made instead.</source>
        <comment>sentence, number</comment>
        <translation>%1 Stattdessen gilt Bericht %2.</translation>
    </message>
    <message>
        <source>Give the number and the check code, or the PDF itself, to the school&apos;s IT. Nobody needs an account for that.</source>
        <translation>Geben Sie Nummer und Prüfcode oder das PDF selbst der IT der Schule. Dafür braucht niemand ein Konto.</translation>
    </message>
    <message>
        <source>They run &quot;reslate-cli report verify NUMBER:CODE&quot;, or &quot;reslate-cli report verify FILE.pdf&quot;, and tell whether the report is genuine, altered, void or unknown. The QR code holds the number and the check code, and nothing else.</source>
        <translation>Sie führt „reslate-cli report verify NUMMER:CODE“ oder „reslate-cli report verify DATEI.pdf“ aus und sagt, ob der Bericht echt, verändert, ungültig oder unbekannt ist. Der QR-Code enthält Nummer und Prüfcode und sonst nichts.</translation>
    </message>
    <message>
        <source>The check code is made of the SHA-256 of the record, which is part of a chain: each report names the one before. A report is never changed, only declared void and made anew.</source>
        <translation>Der Prüfcode entsteht aus dem SHA-256 des Datensatzes, der Teil einer Kette ist: Jeder Bericht nennt den davor. Ein Bericht wird nie geändert, nur für ungültig erklärt und neu gemacht.</translation>
    </message>
    <message>
        <source>A device that was joined to Entra or registered there is only soft-deleted: for 30 days an administrator can restore it, and its recovery keys and local administrator passwords are kept that long. A hybrid joined one is deleted at once, and comes back as long as the computer stands in Active Directory.</source>
        <translation>Ein Gerät, das in Entra eingebunden oder registriert war, ist nur vorläufig gelöscht: 30 Tage lang kann ein Administrator es wiederherstellen, und so lange bleiben seine Wiederherstellungsschlüssel und die lokalen Administratorkennwörter. Ein hybrid eingebundenes wird sofort gelöscht und kommt wieder, solange der Computer im Active Directory steht.</translation>
    </message>
    <message>
        <source>Windows Autopilot device association stays in the firmware of a computer. No wipe and no deleted record ends it: it must be un-enrolled and unlinked on the computer itself.</source>
        <translation>Die Windows-Autopilot-Gerätezuordnung bleibt in der Firmware eines Computers. Kein Wipe und kein gelöschter Eintrag beendet sie: Registrierung und Zuordnung müssen am Computer selbst aufgehoben werden.</translation>
    </message>
    <message>
        <source>A wipe by Intune resets Windows. It is no purge by NIST SP 800-88, and nobody claims one here.</source>
        <translation>Ein Wipe durch Intune setzt Windows zurück. Er ist kein „Purge“ nach NIST SP 800-88, und niemand behauptet das hier.</translation>
    </message>
    <message>
        <source>Nobody promises that restore points, backups and copies in the cloud are gone.</source>
        <translation>Niemand verspricht, dass Wiederherstellungspunkte, Sicherungen und Kopien in der Cloud weg sind.</translation>
    </message>
    <message>
        <source>That nothing can be read from the drive any more. Nobody tested it for this report.</source>
        <translation>Dass vom Laufwerk nichts mehr zu lesen ist. Für diesen Bericht hat das niemand geprüft.</translation>
    </message>
    <message>
        <source>That drives which were taken out, memory cards and sticks were wiped.</source>
        <translation>Dass ausgebaute Laufwerke, Speicherkarten und Sticks geleert wurden.</translation>
    </message>
    <message>
        <source>That the computer in somebody&apos;s hands is the one that reported: nobody had to look at it.</source>
        <translation>Dass der Computer in der Hand dieselbe Maschine ist, die gemeldet hat: Niemand musste sie ansehen.</translation>
    </message>
    <message>
        <source>Technician: name, job, telephone, place, date</source>
        <translation>Techniker: Name, Funktion, Telefon, Ort, Datum</translation>
    </message>
    <message>
        <source>Second person: name, job, telephone, place, date</source>
        <translation>Zweite Person: Name, Funktion, Telefon, Ort, Datum</translation>
    </message>
    <message>
        <source>Head or governor: name, minute number, date</source>
        <translation>Schulleitung oder Schulträger: Name, Beschlussnummer, Datum</translation>
    </message>
    <message>
        <source>Times without a zone are local times of %1.</source>
        <comment>Europe/Berlin</comment>
        <translation>Zeiten ohne Zone sind Ortszeit von %1.</translation>
    </message>
    <message>
        <source>End of life</source>
        <comment>why devices leave the school</comment>
        <translation>Nutzungsende</translation>
    </message>
    <message>
        <source>Sold</source>
        <comment>why devices leave the school</comment>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Donated</source>
        <comment>why devices leave the school</comment>
        <translation>Gespendet</translation>
    </message>
    <message>
        <source>Damaged</source>
        <comment>why devices leave the school</comment>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>why devices leave the school</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Stolen</source>
        <comment>why devices leave the school</comment>
        <translation>Gestohlen</translation>
    </message>
    <message>
        <source>Returned to its owner</source>
        <comment>why devices leave the school</comment>
        <translation>Rückgabe an Eigentümer</translation>
    </message>
    <message>
        <source>Used again in the school</source>
        <comment>why devices are reset</comment>
        <translation>Weiternutzung in der Schule</translation>
    </message>
    <message>
        <source>Repair or exchange</source>
        <comment>why devices leave the school</comment>
        <translation>Reparatur oder Austausch</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translation>Keine personenbezogenen Daten</translation>
    </message>
    <message>
        <source>Data of pupils</source>
        <translation>Daten von Schülerinnen und Schülern</translation>
    </message>
    <message>
        <source>Data of staff</source>
        <translation>Daten des Personals</translation>
    </message>
    <message>
        <source>Special categories of data</source>
        <translation>Besondere Kategorien von Daten</translation>
    </message>
    <message>
        <source>Intune</source>
        <comment>record of a device</comment>
        <translation>Intune</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <comment>record of a device</comment>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Entra</source>
        <comment>record of a device</comment>
        <translation>Entra</translation>
    </message>
    <message>
        <source>not ordered</source>
        <comment>deletion of a record</comment>
        <translation>nicht beauftragt</translation>
    </message>
    <message>
        <source>ordered, not seen gone</source>
        <comment>deletion of a record</comment>
        <translation>beauftragt, noch nicht weg</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>record</comment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>not found</source>
        <comment>record</comment>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>still there</source>
        <comment>record</comment>
        <translation>noch da</translation>
    </message>
    <message>
        <source>kept on purpose</source>
        <comment>record</comment>
        <translation>absichtlich behalten</translation>
    </message>
    <message>
        <source>in Active Directory</source>
        <comment>record</comment>
        <translation>im Active Directory</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>deletion of a record</comment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Sent only</source>
        <translation>Nur gesendet</translation>
    </message>
    <message>
        <source>Accepted only</source>
        <translation>Nur angenommen</translation>
    </message>
    <message>
        <source>Reported done</source>
        <translation>Fertig gemeldet</translation>
    </message>
    <message>
        <source>Seen fresh</source>
        <translation>Frisch gesehen</translation>
    </message>
    <message>
        <source>No wipe left this program for it. Nothing is known about its data.</source>
        <translation>Für dieses Gerät hat kein Wipe dieses Programm verlassen. Über seine Daten ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The order left this program. Whether the service took it is not known.</source>
        <translation>Der Auftrag hat dieses Programm verlassen. Ob der Dienst ihn angenommen hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The service took the order. The device did not report, so its data may still be there.</source>
        <translation>Der Dienst hat den Auftrag angenommen. Das Gerät hat nichts gemeldet; seine Daten können noch da sein.</translation>
    </message>
    <message>
        <source>Intune no longer has its record. That does not say that the device was wiped.</source>
        <translation>Intune hat seinen Eintrag nicht mehr. Das heißt nicht, dass das Gerät zurückgesetzt wurde.</translation>
    </message>
    <message>
        <source>The device reported that it is done</source>
        <translation>Das Gerät hat sich fertig gemeldet</translation>
    </message>
    <message>
        <source>The device was seen fresh afterwards</source>
        <translation>Das Gerät wurde danach frisch gesehen</translation>
    </message>
    <message>
        <source>A person confirmed it</source>
        <translation>Eine Person hat es bestätigt</translation>
    </message>
    <message>
        <source>%1 record still there</source>
        <comment>Intune, Autopilot or Entra</comment>
        <translation>%1-Eintrag noch da</translation>
    </message>
    <message>
        <source>%1 record not deleted</source>
        <comment>Intune, Autopilot or Entra</comment>
        <translation>%1-Eintrag nicht gelöscht</translation>
    </message>
    <message>
        <source>Computer in Active Directory</source>
        <translation>Computer im Active Directory</translation>
    </message>
    <message>
        <source>Link in its firmware</source>
        <translation>Bindung in der Firmware</translation>
    </message>
    <message>
        <source>It must not leave the school. Look at it and wipe it by hand.</source>
        <translation>Es darf die Schule nicht verlassen. Sehen Sie es sich an und setzen Sie es von Hand zurück.</translation>
    </message>
    <message>
        <source>Look again in a while, then delete the record in the portal.</source>
        <translation>Sehen Sie später noch einmal nach und löschen Sie den Eintrag dann im Portal.</translation>
    </message>
    <message>
        <source>Find out why, then delete the record in the portal.</source>
        <translation>Klären Sie den Grund und löschen Sie den Eintrag dann im Portal.</translation>
    </message>
    <message>
        <source>Delete the computer in Active Directory; its Entra record follows.</source>
        <translation>Löschen Sie den Computer im Active Directory; sein Entra-Eintrag folgt.</translation>
    </message>
    <message>
        <source>Un-enroll and unlink it on the device itself, if the school uses Windows Autopilot device association.</source>
        <translation>Beenden Sie am Gerät selbst Registrierung und Bindung, wenn die Schule die Windows-Autopilot-Gerätezuordnung nutzt.</translation>
    </message>
    <message>
        <source>Keeping recovery keys in an encrypted file; asked for only when you want that</source>
        <translation>Wiederherstellungsschlüssel in einer verschlüsselten Datei aufbewahren; nur erbeten, wenn Sie das wollen</translation>
    </message>
    <message>
        <source>Keeping local passwords in the same file; asked for only when you want that</source>
        <translation>Lokale Kennwörter in derselben Datei aufbewahren; nur erbeten, wenn Sie das wollen</translation>
    </message>
    <message>
        <source>not made yet</source>
        <comment>a report</comment>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>void</source>
        <comment>a report</comment>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>void, see %1</source>
        <comment>number of a report</comment>
        <translation>ungültig, siehe %1</translation>
    </message>
    <message>
        <source>Void since %1, by %2: %3</source>
        <comment>time, person, reason</comment>
        <translation>Ungültig seit %1, erklärt von %2: %3</translation>
    </message>
    <message>
        <source>not readable</source>
        <comment>a report</comment>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>reading…</source>
        <comment>a report</comment>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>under way</source>
        <comment>a retirement</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Its jobs are not finished.</source>
        <translation>Seine Jobs sind nicht fertig.</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>number of points</comment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>Somebody still has to do something about its devices.</source>
        <translation>Jemand muss für seine Geräte noch etwas tun.</translation>
    </message>
    <message>
        <source>report due</source>
        <comment>of a retirement</comment>
        <translation>Bericht fällig</translation>
    </message>
    <message>
        <source>Nothing is open; its report is not made yet.</source>
        <translation>Nichts ist offen; der Bericht ist noch nicht gemacht.</translation>
    </message>
    <message>
        <source>records kept</source>
        <comment>what became of devices</comment>
        <translation>Einträge behalten</translation>
    </message>
    <message>
        <source>None of the records of its devices was deleted.</source>
        <translation>Kein Eintrag seiner Geräte wurde gelöscht.</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>a retirement</comment>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>%1 proven</source>
        <comment>12 of 40 devices</comment>
        <translation>%1 bewiesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, what is open</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <comment>nobody looked at records again</comment>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records gone</source>
        <comment>time, two numbers</comment>
        <translation>%1: %2 von %3 Einträgen weg</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>a model</comment>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>devices, 1 report</source>
        <translation>Geräte, 1 Bericht</translation>
    </message>
    <message>
        <source>devices, %1 reports</source>
        <comment>a number stands above it</comment>
        <translation>Geräte, %1 Berichte</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Records still there</source>
        <translation>Einträge noch da</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>percent</comment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Retired devices</source>
        <translation>Ausgesonderte Geräte</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>time</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <comment>what is counted, time</comment>
        <translation>%1 · Stand %2</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>Nach Grund</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahr</translation>
    </message>
    <message>
        <source>a protected model is possible</source>
        <translation>vielleicht ein geschütztes Modell</translation>
    </message>
    <message>
        <source>a protected user is possible</source>
        <translation>vielleicht ein geschützter Benutzer</translation>
    </message>
    <message>
        <source>enrolled again, maybe another device</source>
        <translation>wieder registriert, vielleicht ein anderes Gerät</translation>
    </message>
    <message>
        <source>A computer with this serial number has enrolled again since, and Autopilot names its new records. Nothing proves that it is this one. Look at the device: if it is, delete its registration in the portal, else leave it.</source>
        <translation>Ein Computer mit dieser Seriennummer hat sich seither wieder registriert, und Autopilot nennt dessen neue Einträge. Nichts beweist, dass es dieser ist. Sehen Sie sich das Gerät an: Wenn ja, löschen Sie seine Autopilot-Registrierung im Portal; wenn nicht, lassen Sie sie stehen.</translation>
    </message>
    <message>
        <source>The protected list names a model, and the record that is left doesn&apos;t say which model this device is. Lift that protection, or delete the record in the portal once you have seen the device.</source>
        <translation>Die Liste der geschützten Geräte nennt ein Modell, und der verbliebene Eintrag sagt nicht, welches Modell dieses Gerät ist. Heben Sie diesen Schutz auf oder löschen Sie den Eintrag im Portal, nachdem Sie das Gerät gesehen haben.</translation>
    </message>
    <message>
        <source>The protected list names a user, and the record that is left doesn&apos;t say whose device this is. Lift that protection, or delete the record in the portal once you have seen the device.</source>
        <translation>Die Liste der geschützten Geräte nennt einen Benutzer, und der verbliebene Eintrag sagt nicht, wem dieses Gerät gehört. Heben Sie diesen Schutz auf oder löschen Sie den Eintrag im Portal, nachdem Sie das Gerät gesehen haben.</translation>
    </message>
    <message>
        <source>Nothing wiped: only in Autopilot</source>
        <translation>Nichts zurückgesetzt: nur in Autopilot</translation>
    </message>
    <message>
        <source>What is on its drive is not known. Look at it before it leaves the school.</source>
        <translation>Was auf seinem Laufwerk ist, weiß niemand. Sehen Sie nach, bevor es die Schule verlässt.</translation>
    </message>
    <message>
        <source>Only in Autopilot, nothing wiped</source>
        <translation>Nur in Autopilot, nichts zurückgesetzt</translation>
    </message>
    <message>
        <source>Wipe it by hand: it stood only in Autopilot, so nothing was wiped from here.</source>
        <translation>Setzen Sie es von Hand zurück (Wipe): Es stand nur in Autopilot, darum wurde von hier aus nichts zurückgesetzt.</translation>
    </message>
    <message>
        <source>STOP: nothing was wiped</source>
        <translation>STOPP: Es wurde nichts zurückgesetzt</translation>
    </message>
    <message>
        <source>Void: %1 was declared void on %2: %3.</source>
        <comment>number, time, reason</comment>
        <translation>Ungültig: %1 wurde am %2 für ungültig erklärt: %3.</translation>
    </message>
    <message>
        <source>No other report was made instead.</source>
        <translation>Kein anderer Bericht wurde stattdessen erstellt.</translation>
    </message>
    <message>
        <source>It was replaced by %1.</source>
        <comment>number of a report</comment>
        <translation>Er wurde durch %1 ersetzt.</translation>
    </message>
    <message>
        <source>Genuine: this is %1 as it was made on %2 by %3.</source>
        <comment>number, time, person</comment>
        <translation>Echt: Das ist %1, wie er am %2 von %3 erstellt wurde.</translation>
    </message>
    <message>
        <source>There is a report %1, unchanged since it was made on %2. A sheet of paper is genuine only if the check code on it is %3.</source>
        <comment>number, time, code</comment>
        <translation>Es gibt einen Bericht %1, unverändert, seit er am %2 erstellt wurde. Ein Blatt Papier ist nur echt, wenn sein Prüfcode %3 ist.</translation>
    </message>
    <message>
        <source>Altered: the check code is not the one of %1. A sheet that bears it is not what was made.</source>
        <comment>number of a report</comment>
        <translation>Verändert: Der Prüfcode ist nicht der von %1. Ein Blatt, auf dem er steht, ist nicht, was erstellt wurde.</translation>
    </message>
    <message>
        <source>Altered: the file claims to be of %1, and is none of the files that were written of it. A print that another program made a file of is checked by its number and check code.</source>
        <comment>number of a report</comment>
        <translation>Verändert: Die Datei gibt sich als Teil von %1 aus und ist keine der Dateien, die davon geschrieben wurden. Ein Ausdruck, aus dem ein anderes Programm eine Datei gemacht hat, wird an Nummer und Prüfcode geprüft.</translation>
    </message>
    <message>
        <source>Altered: the record in the journal is not what was made. Keep the journal as it is, and don&apos;t rely on this report.</source>
        <translation>Verändert: Der Datensatz im Journal ist nicht, was erstellt wurde. Lassen Sie das Journal, wie es ist, und verlassen Sie sich nicht auf diesen Bericht.</translation>
    </message>
    <message>
        <source>Unknown: the journal of this computer knows no such report.</source>
        <translation>Unbekannt: Das Journal dieses Computers kennt keinen solchen Bericht.</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>backed up</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>backed up</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>backed up</comment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Backed up where</source>
        <translation>Gesichert wo</translation>
    </message>
    <message>
        <source>Why that word, by what</source>
        <translation>Warum dieses Wort, womit</translation>
    </message>
    <message>
        <source>How the drive was checked</source>
        <translation>Wie das Laufwerk geprüft wurde</translation>
    </message>
    <message>
        <source>Report of a disk tool</source>
        <translation>Bericht eines Laufwerkstools</translation>
    </message>
    <message>
        <source>Recycler</source>
        <translation>Entsorger</translation>
    </message>
    <message>
        <source>Recycler&apos;s license</source>
        <translation>Zulassung des Entsorgers</translation>
    </message>
    <message>
        <source>Transfer note</source>
        <translation>Übergabeschein</translation>
    </message>
    <message>
        <source>Collected on</source>
        <translation>Abgeholt am</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Recycler&apos;s certificate</source>
        <translation>Bescheinigung des Entsorgers</translation>
    </message>
    <message>
        <source>Value or price</source>
        <translation>Wert oder Preis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>backed up or not, where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, as a person states: %2</source>
        <comment>word of NIST, reason</comment>
        <translation>%1, nach Angabe einer Person: %2</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>labels removed</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>A wipe by Intune resets Windows. By itself it is no purge by NIST SP 800-88: the word of NIST on this paper is a person&apos;s, for the reason that stands beside it.</source>
        <translation>Ein Wipe durch Intune setzt Windows zurück. Für sich ist er kein „Purge“ nach NIST SP 800-88: Das Wort von NIST auf diesem Papier ist das einer Person, aus dem Grund, der daneben steht.</translation>
    </message>
    <message>
        <source>That nothing can be read from the drive any more. The program didn&apos;t test it; what a person says of that stands under Disposal.</source>
        <translation>Dass vom Laufwerk nichts mehr gelesen werden kann. Das Programm hat es nicht geprüft; was eine Person dazu angibt, steht unter Entsorgung.</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Entsorgung</translation>
    </message>
    <message>
        <source>Labels taken off</source>
        <translation>Aufkleber entfernt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out: nothing was sent to these devices</source>
        <translation>Ausgelassen: An diese Geräte wurde nichts gesendet</translation>
    </message>
    <message>
        <source>A device that is lost or stolen has none.</source>
        <translation>Ein verlorenes oder gestohlenes Gerät hat keines.</translation>
    </message>
    <message>
        <source>No record is deleted then, so none waits for a proof.</source>
        <translation>Dann wird kein Eintrag gelöscht, also wartet keiner auf einen Nachweis.</translation>
    </message>
    <message>
        <source>No Entra record is deleted then.</source>
        <translation>Dann wird kein Eintrag in Entra gelöscht.</translation>
    </message>
    <message>
        <source>Records go without a wipe only where the devices leave for good.</source>
        <translation>Einträge werden nur dort ohne Wipe entfernt, wo die Geräte endgültig gehen.</translation>
    </message>
    <message>
        <source>Only a repair changes the mainboard of a device that comes back.</source>
        <translation>Nur eine Reparatur tauscht die Hauptplatine eines Geräts, das zurückkommt.</translation>
    </message>
    <message>
        <source>The school has asked for more. A paper is a certificate only of what was asked for, so less can't be said afterwards.</source>
        <translation>Die Schule hat mehr verlangt. Ein Papier bescheinigt nur, was verlangt wurde; weniger lässt sich im Nachhinein nicht sagen.</translation>
    </message>
    <message>
        <source>Nobody takes a device over that is lost or stolen, or stays in the school.</source>
        <translation>Niemand übernimmt ein Gerät, das verloren oder gestohlen ist oder in der Schule bleibt.</translation>
    </message>
    <message>
        <source>no</source>
        <comment>labels removed</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>Windows was installed anew from installation media, on an empty drive</source>
        <translation>Windows wurde von einem Installationsmedium neu installiert, auf ein leeres Laufwerk</translation>
    </message>
    <message>
        <source>Not kept: recovery keys and local passwords. They go with the Entra records, and after 30 days nobody can read them any more, not even for a drive that was taken out before.</source>
        <translation>Nicht aufbewahrt: Wiederherstellungsschlüssel und lokale Kennwörter. Sie gehen mit den Entra-Einträgen, und nach 30 Tagen kann sie niemand mehr lesen, auch nicht für ein Laufwerk, das vorher ausgebaut wurde.</translation>
    </message>
    <message>
        <source>Keys not read, so nothing was sent: %1. %2</source>
        <comment>devices, why</comment>
        <translation>Schlüssel nicht gelesen, deshalb wurde nichts gesendet: %1. %2</translation>
    </message>
    <message>
        <source>The ids of the recovery keys that go with a device, without the keys; asked for when the first removal is planned</source>
        <translation>Die Kennungen der Wiederherstellungsschlüssel, die mit einem Gerät gehen, ohne die Schlüssel; erbeten, wenn das erste Entfernen geplant wird</translation>
    </message>
    <message>
        <source>Whether a local password goes with a device, without the password; asked for when the first removal is planned</source>
        <translation>Ob ein lokales Kennwort mit einem Gerät geht, ohne das Kennwort; erbeten, wenn das erste Entfernen geplant wird</translation>
    </message>
    <message>
        <source>Reslate %1 is available. You have %2.</source>
        <translation>Reslate %1 ist verfügbar. Sie haben %2.</translation>
    </message>
    <message>
        <source>You have the newest version, Reslate %1.</source>
        <translation>Sie haben die neueste Version, Reslate %1.</translation>
    </message>
    <message>
        <source>You find it at %1. Nothing is installed by itself.</source>
        <translation>Sie finden es unter %1. Nichts wird von selbst installiert.</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2.</source>
        <comment>host, reason</comment>
        <translation>%1 konnte nicht gefragt werden: %2.</translation>
    </message>
    <message>
        <source>%1 has no signed announcement of versions.</source>
        <comment>host</comment>
        <translation>%1 hat keine unterschriebene Ankündigung von Versionen.</translation>
    </message>
    <message>
        <source>What %1 announces was signed by somebody else than your IT trusts.</source>
        <comment>host</comment>
        <translation>Was %1 ankündigt, hat jemand anders unterschrieben, als Ihre IT vorgibt.</translation>
    </message>
    <message>
        <source>What %1 announces isn&apos;t what was signed.</source>
        <comment>host</comment>
        <translation>Was %1 ankündigt, ist nicht das, was unterschrieben wurde.</translation>
    </message>
    <message>
        <source>What %1 announces can&apos;t be read.</source>
        <comment>host</comment>
        <translation>Was %1 ankündigt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>What %1 announces is older than what was announced before.</source>
        <comment>host</comment>
        <translation>Was %1 ankündigt, ist älter als das, was schon angekündigt war.</translation>
    </message>
    <message>
        <source>Nothing was changed, and Reslate goes on as it is.</source>
        <translation>Es wurde nichts geändert, und Reslate läuft weiter wie bisher.</translation>
    </message>
    <message>
        <source>Somebody may want to keep you on an old version, or to lead you to a false one. Tell your IT, and take new versions from nowhere else meanwhile.</source>
        <translation>Vielleicht will jemand Sie auf einer alten Version halten oder zu einer falschen führen. Sagen Sie es Ihrer IT, und nehmen Sie neue Versionen inzwischen von nirgendwo anders.</translation>
    </message>
    <message>
        <source>Ask your IT whether the address in reslate.ini is the right one.</source>
        <translation>Fragen Sie Ihre IT, ob die Adresse in reslate.ini stimmt.</translation>
    </message>
    <message>
        <source>Versions not known</source>
        <translation>Versionen nicht bekannt</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Neuere Version</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>Neueste Version</translation>
    </message>
    <message>
        <source>Their reset waits until they are switched on; none counts as reset until that is proven.</source>
        <translation>Ihr Zurücksetzen wartet, bis sie eingeschaltet werden; keines gilt als zurückgesetzt, bevor das nachgewiesen ist.</translation>
    </message>
    <message>
        <source>the file ends within this line. Take it from where it was written once more; if nothing is missing, put a line break at its end</source>
        <translation>die Datei endet mitten in dieser Zeile. Holen Sie sie noch einmal von dort, wo sie geschrieben wurde; wenn nichts fehlt, setzen Sie einen Zeilenumbruch ans Ende</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <comment>3 devices</comment>
        <translation>nicht gesendet: %1</translation>
    </message>
    <message>
        <source>An Autopilot Reset removes what its users left and keeps Windows and the enrollment. By itself it is no purge by NIST SP 800-88.</source>
        <translation>Ein Autopilot-Reset entfernt, was Benutzer hinterlassen haben, und behält Windows und die Registrierung. Für sich ist er kein „Purge“ nach NIST SP 800-88.</translation>
    </message>
    <message>
        <source>Their wipe waits until they are switched on; none counts as wiped until that is proven.</source>
        <translation>Ihr Wipe wartet, bis sie eingeschaltet werden, und gilt erst, wenn er bewiesen ist.</translation>
    </message>
    <message>
        <source>The service refused the order, or the device reported that it failed. Its data may still be there.</source>
        <translation>Der Dienst hat den Auftrag abgelehnt, oder das Gerät hat gemeldet, dass er fehlgeschlagen ist. Seine Daten können noch da sein.</translation>
    </message>
    <message>
        <source>left as it is</source>
        <comment>record</comment>
        <translation>gelassen, wie er ist</translation>
    </message>
    <message>
        <source>First its Autopilot registration has to go, then delete the Entra record in the portal: the service refuses the other order.</source>
        <translation>Zuerst muss die Autopilot-Registrierung weg, löschen Sie dann den Entra-Eintrag im Portal: Die andere Reihenfolge lehnt der Dienst ab.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tries and errors</source>
        <translation>Versuche und Fehler</translation>
    </message>
    <message>
        <source>As long as its Autopilot registration stays, its Entra record stays, too: the service refuses to delete it.</source>
        <translation>Solange die Autopilot-Registrierung bleibt, bleibt auch der Entra-Eintrag: Der Dienst lehnt es ab, ihn zu löschen.</translation>
    </message>
    <message>
        <source>Handover sheets</source>
        <translation>Übergabeblätter</translation>
    </message>
    <message>
        <source>Parcel notes</source>
        <translation>Begleitschreiben</translation>
    </message>
    <message>
        <source>Bench cards</source>
        <translation>Werkbankkarten</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <comment>what was corrected, what it said</comment>
        <translation>%1 (vorher: %2)</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <comment>list of what was corrected</comment>
        <translation>Berichtigt: %1</translation>
    </message>
    <message>
        <source>Corrected by %1: %2</source>
        <comment>person, list of what was corrected</comment>
        <translation>Berichtigt von %1: %2</translation>
    </message>
    <message>
        <source>Not found yet, wipe not proven</source>
        <translation>Noch nicht gefunden, Wipe nicht bewiesen</translation>
    </message>
    <message>
        <source>Keep its records, so that it can be found. A wipe waits until it connects: look here again, and tell whoever has to know of the loss.</source>
        <translation>Behalten Sie die Einträge, damit es gefunden werden kann. Ein Wipe wartet, bis es sich verbindet: Sehen Sie hier wieder nach, und sagen Sie denen Bescheid, die vom Verlust wissen müssen.</translation>
    </message>
    <message>
        <source>Lost or stolen, wipe not proven</source>
        <translation>Verloren oder gestohlen, Wipe nicht bewiesen</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two modes</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of devices that get something, number of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Wipe and remove: %1</source>
        <comment>reason</comment>
        <translation>Wipe und entfernen: %1</translation>
    </message>
    <message>
        <source>no reason is chosen yet</source>
        <translation>noch kein Grund gewählt</translation>
    </message>
    <message>
        <source>(made by a newer Reslate)</source>
        <translation>(von einem neueren Reslate)</translation>
    </message>
    <message>
        <source>It takes devices out of the school. Open it in the window, under Devices → Plans…, or name its devices to the command remove.</source>
        <translation>Er nimmt Geräte aus der Schule. Öffnen Sie ihn im Fenster unter Geräte → Pläne … oder nennen Sie seine Geräte dem Befehl remove.</translation>
    </message>
    <message>
        <source>The job “%1” still has to do with it.</source>
        <translation>Der Job „%1“ hat noch mit ihm zu tun.</translation>
    </message>
    <message>
        <source>A plan with this computer is being started at this moment.</source>
        <translation>In diesem Augenblick wird ein Plan mit diesem Computer gestartet.</translation>
    </message>
    <message>
        <source>The job “%1” still has to do with this computer under another record: their Autopilot registration is the same.</source>
        <translation>Der Job „%1“ hat noch unter einem anderen Eintrag mit diesem Computer zu tun: Die Autopilot-Registrierung ist dieselbe.</translation>
    </message>
    <message>
        <source>The job “%1” still has to do with this computer under another record: their Entra device is the same.</source>
        <translation>Der Job „%1“ hat noch unter einem anderen Eintrag mit diesem Computer zu tun: Das Entra-Gerät ist dasselbe.</translation>
    </message>
    <message>
        <source>The job “%1” still has to do with this computer under another record: their serial number is the same.</source>
        <translation>Der Job „%1“ hat noch unter einem anderen Eintrag mit diesem Computer zu tun: Die Seriennummer ist dieselbe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device, which job holds it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 came back today: its Intune record went at %1</source>
        <translation>1 ist heute zurückgekommen: Sein Intune-Eintrag ging um %1</translation>
    </message>
    <message>
        <source>1 came back: its Intune record went yesterday at %1</source>
        <translation>1 ist zurückgekommen: Sein Intune-Eintrag ging gestern um %1</translation>
    </message>
    <message>
        <source>%1 came back, and their Intune records went in the last 24 hours, %2</source>
        <comment>number, the last today at 3:19</comment>
        <translation>%1 sind zurückgekommen, und ihre Intune-Einträge gingen in den letzten 24 Stunden, %2</translation>
    </message>
    <message>
        <source>Its earlier Intune record went today at %1, after a reset was ordered.</source>
        <translation>Sein früherer Intune-Eintrag ging heute um %1, nachdem ein Zurücksetzen beauftragt war.</translation>
    </message>
    <message>
        <source>Its earlier Intune record went yesterday at %1, after a reset was ordered.</source>
        <translation>Sein früherer Intune-Eintrag ging gestern um %1, nachdem ein Zurücksetzen beauftragt war.</translation>
    </message>
    <message>
        <source>back under a new record</source>
        <translation>unter einem neuen Eintrag zurück</translation>
    </message>
    <message>
        <source>The device is enrolled under a new record: its earlier one went with a reset of the last 24 hours. It is most likely fresh, but nothing proves that. Look at it before you reset it again.</source>
        <translation>Das Gerät ist unter einem neuen Eintrag registriert: Sein früherer ging mit einem Zurücksetzen der letzten 24 Stunden. Sehr wahrscheinlich ist es frisch, aber nichts beweist das. Sehen Sie es an, bevor Sie es noch einmal zurücksetzen.</translation>
    </message>
    <message>
        <source>back as another record</source>
        <comment>record</comment>
        <translation>als anderer Eintrag zurück</translation>
    </message>
    <message>
        <source>Enrolled again since %1</source>
        <comment>time</comment>
        <translation>Wieder registriert seit %1</translation>
    </message>
    <message>
        <source>Enrolled again, noticed %1</source>
        <comment>time</comment>
        <translation>Wieder registriert, bemerkt %1</translation>
    </message>
    <message>
        <source>Registered in Autopilot again, noticed %1</source>
        <comment>time</comment>
        <translation>Wieder in Autopilot registriert, bemerkt %1</translation>
    </message>
    <message>
        <source>Restored in Entra, noticed %1</source>
        <comment>time</comment>
        <translation>In Entra wiederhergestellt, bemerkt %1</translation>
    </message>
    <message>
        <source>Joined to Entra again, noticed %1</source>
        <comment>time</comment>
        <translation>Wieder in Entra eingebunden, bemerkt %1</translation>
    </message>
    <message>
        <source>It is enrolled under the Intune record %1. Find out who uses it. If it is to leave, remove it again; if it stays, take it off the list of what has left.</source>
        <translation>Es ist unter dem Intune-Eintrag %1 registriert. Finden Sie heraus, wer es benutzt. Soll es die Schule verlassen, entfernen Sie es noch einmal; bleibt es, streichen Sie es von der Liste der abgegebenen Geräte.</translation>
    </message>
    <message>
        <source>Whoever sets it up lands at the school again: its new registration is %1. Find out who registered it, then delete that in the portal, or keep the device.</source>
        <translation>Wer es einrichtet, landet wieder bei der Schule: Seine neue Registrierung ist %1. Finden Sie heraus, wer es registriert hat, und löschen Sie sie dann im Portal, oder behalten Sie das Gerät.</translation>
    </message>
    <message>
        <source>Somebody restored it in Entra. Find out who and why, then delete it in the portal, or keep the device.</source>
        <translation>Jemand hat es in Entra wiederhergestellt. Finden Sie heraus, wer und warum, und löschen Sie es dann im Portal, oder behalten Sie das Gerät.</translation>
    </message>
    <message>
        <source>Its new Entra device is %1. Find out who joined it, then delete that in the portal, or keep the device.</source>
        <translation>Sein neues Entra-Gerät ist %1. Finden Sie heraus, wer es eingebunden hat, und löschen Sie es dann im Portal, oder behalten Sie das Gerät.</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>the id of another record</comment>
        <translation>als %1</translation>
    </message>
    <message>
        <source>Personal data of users and administrators was left out of this paper.</source>
        <translation>Personenbezogene Daten von Benutzern und Administratoren wurden auf diesem Papier weggelassen.</translation>
    </message>
    <message>
        <source>the serial number is a placeholder, which tells no computer from another</source>
        <translation>die Seriennummer ist ein Platzhalter, der keinen Computer vom anderen unterscheidet</translation>
    </message>
    <message>
        <source>the hardware hash is longer than that of any computer</source>
        <translation>der Hardwarehash ist länger als der irgendeines Computers</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>reset mode, number of the step, number of steps</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>a step, before what is said of it</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>without proof, as a person decided</source>
        <translation>ohne Beweis, wie eine Person entschieden hat</translation>
    </message>
    <message>
        <source>after the step before it</source>
        <translation>nach dem Schritt davor</translation>
    </message>
    <message>
        <source>%1, supported</source>
        <comment>edition of Windows</comment>
        <translation>%1, mit Support</translation>
    </message>
    <message>
        <source>%1, unsupported</source>
        <comment>edition of Windows</comment>
        <translation>%1, ohne Support</translation>
    </message>
    <message>
        <source>Edition</source>
        <comment>of Windows</comment>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Entra record of its registration</source>
        <translation>Entra-Eintrag seiner Registrierung</translation>
    </message>
    <message>
        <source>Its registration names the Entra device %1, which may be another computer&apos;s. Find out in the portal whose it is, then delete it or leave it.</source>
        <translation>Seine Registrierung nennt das Entra-Gerät %1, das zu einem anderen Computer gehören kann. Klären Sie im Portal, zu welchem es gehört, und löschen Sie es dann, oder lassen Sie es stehen.</translation>
    </message>
    <message>
        <source>Only its registration names the Entra device %1. First the registration has to go, then delete that in the portal: the service refuses the other order.</source>
        <translation>Nur seine Registrierung nennt das Entra-Gerät %1. Erst muss die Registrierung weg, dann löschen Sie das Entra-Gerät im Portal: Die andere Reihenfolge lehnt der Dienst ab.</translation>
    </message>
    <message>
        <source>Only its registration named the Entra device %1, so it did not go with the others. Delete it in the portal.</source>
        <translation>Nur seine Registrierung nannte das Entra-Gerät %1, daher ging es nicht mit den anderen. Löschen Sie es im Portal.</translation>
    </message>
    <message>
        <source>Only its registration named the Entra device %1, and nobody looked yet whether it is there: look again, then delete it in the portal.</source>
        <translation>Nur seine Registrierung nannte das Entra-Gerät %1, und niemand hat bisher nachgesehen, ob es da ist: Sehen Sie noch einmal nach, und löschen Sie es dann im Portal.</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <comment>names of devices</comment>
        <translation>%1 und weitere</translation>
    </message>
    <message>
        <source>no serial number</source>
        <comment>why a device is not in a file</comment>
        <translation>keine Seriennummer</translation>
    </message>
    <message>
        <source>no asset tag</source>
        <comment>why a device is not in a file</comment>
        <translation>keine Inventarnummer</translation>
    </message>
    <message>
        <source>another device has its asset tag</source>
        <comment>why a device is not in a file</comment>
        <translation>ein anderes Gerät hat seine Inventarnummer</translation>
    </message>
    <message>
        <source>Not in the file, %1: %2 (%3).</source>
        <comment>why, devices, their names</comment>
        <translation>Nicht in der Datei, %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Not in the file, as nothing in them is real: reports from practice (%1).</source>
        <comment>number</comment>
        <translation>Nicht in der Datei, weil nichts darin echt ist: Berichte aus der Übung (%1).</translation>
    </message>
    <message>
        <source>The passphrase needs at least %1 characters, and at least %2 different ones.</source>
        <translation>Die Passphrase braucht mindestens %1 Zeichen, davon mindestens %2 verschiedene.</translation>
    </message>
    <message>
        <source>The file for the recovery keys is there already. It never replaces another one: choose a new name.</source>
        <translation>Die Datei für die Wiederherstellungsschlüssel gibt es schon. Sie ersetzt nie eine andere: Wählen Sie einen neuen Namen.</translation>
    </message>
    <message>
        <source>The folder for the file of recovery keys isn&apos;t there.</source>
        <translation>Den Ordner für die Datei mit den Wiederherstellungsschlüsseln gibt es nicht.</translation>
    </message>
    <message>
        <source>The file of recovery keys can&apos;t be written into that folder.</source>
        <translation>Die Datei mit den Wiederherstellungsschlüsseln kann nicht in diesen Ordner geschrieben werden.</translation>
    </message>
    <message>
        <source>The drive for the file of recovery keys is full.</source>
        <translation>Das Laufwerk für die Datei mit den Wiederherstellungsschlüsseln ist voll.</translation>
    </message>
    <message>
        <source>The file of recovery keys can&apos;t be read again as it was written.</source>
        <translation>Die Datei mit den Wiederherstellungsschlüsseln kann nicht so zurückgelesen werden, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>The file of recovery keys can&apos;t be written.</source>
        <translation>Die Datei mit den Wiederherstellungsschlüsseln kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Removal of the records</source>
        <translation>Löschen der Einträge</translation>
    </message>
    <message>
        <source>%1 and removal of the records</source>
        <comment>reset mode</comment>
        <translation>%1 und Löschen der Einträge</translation>
    </message>
    <message>
        <source>What has to be known of the devices before each order can&apos;t be read. %1</source>
        <comment>what happened</comment>
        <translation>Was vor jedem Auftrag über die Geräte bekannt sein muss, kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>No order leaves without it, so nothing more is sent. What was sent before goes on at the devices, and perhaps nobody sees how far it is.</source>
        <translation>Ohne das geht kein Auftrag hinaus, also wird nichts weiter gesendet. Was schon gesendet wurde, läuft an den Geräten weiter, und vielleicht sieht niemand, wie weit es ist.</translation>
    </message>
    <message>
        <source>Ask an administrator for an Intune role that may read devices and their records, such as School Administrator.</source>
        <translation>Bitten Sie einen Administrator um eine Intune-Rolle, die Geräte und ihre Einträge lesen darf, zum Beispiel „School Administrator“.</translation>
    </message>
    <message>
        <source>Resume the job when it can be read again, or stop it.</source>
        <translation>Setzen Sie den Job fort, wenn es wieder gelesen werden kann, oder stoppen Sie ihn.</translation>
    </message>
    <message>
        <source>same serial number, chosen twice</source>
        <translation>gleiche Seriennummer, zweimal ausgewählt</translation>
    </message>
    <message>
        <source>%1 stands in this selection twice, under two Intune records with the same serial number. Choose the one in use.</source>
        <translation>%1 steht zweimal in dieser Auswahl, unter zwei Intune-Einträgen mit derselben Seriennummer. Wählen Sie den, der in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Its ids and its serial number don&apos;t both say that the record is this device&apos;s: the mainboard may have been changed, or one of the two bears no real serial number. Look at the device before its record is deleted.</source>
        <translation>IDs und Seriennummer sagen nicht beide, dass der Eintrag zu diesem Gerät gehört: Vielleicht wurde die Hauptplatine getauscht, oder einer der beiden Einträge trägt keine echte Seriennummer. Sehen Sie sich das Gerät an, bevor sein Eintrag gelöscht wird.</translation>
    </message>
    <message>
        <source>The computer stands in this selection twice: another record in it has the same serial number. Only the one that was seen last can be used, unless that isn&apos;t clear or something else keeps it out. Choose the one in use.</source>
        <translation>Der Computer steht zweimal in dieser Auswahl: Ein anderer Eintrag darin hat dieselbe Seriennummer. Nur der zuletzt gesehene kann verwendet werden, außer wenn das nicht klar ist oder etwas anderes gegen ihn spricht. Wählen Sie den, der in Gebrauch ist.</translation>
    </message>
    <message>
        <source>planned as</source>
        <comment>the id of another record stands below</comment>
        <translation>geplant als</translation>
    </message>
    <message>
        <source>Planned Intune record</source>
        <translation>Geplanter Intune-Eintrag</translation>
    </message>
    <message>
        <source>The order went to</source>
        <translation>Der Auftrag ging an</translation>
    </message>
    <message>
        <source>Enrolled again after the wipe: another Intune record than planned</source>
        <translation>Nach dem Wipe neu registriert: anderer Intune-Eintrag als geplant</translation>
    </message>
    <message>
        <source>The device told Intune that its reset is done. No person confirmed it.</source>
        <translation>Das Gerät hat Intune gemeldet, dass sein Zurücksetzen fertig ist. Niemand hat es bestätigt.</translation>
    </message>
    <message>
        <source>After its reset the device came back to the service as a new one. No person confirmed it.</source>
        <translation>Nach dem Zurücksetzen kam das Gerät als neues zum Dienst zurück. Niemand hat es bestätigt.</translation>
    </message>
    <message>
        <source>A person saw the device and says that it was reset. The program did not read its drive.</source>
        <translation>Eine Person hat das Gerät gesehen und sagt, dass es zurückgesetzt ist. Das Programm hat sein Laufwerk nicht gelesen.</translation>
    </message>
    <message>
        <source>That the computer in somebody&apos;s hands is the one that reported: only what a person confirmed was looked at.</source>
        <translation>Dass der Computer in der Hand dieselbe Maschine ist, die gemeldet hat: Angesehen wurde nur, was eine Person bestätigt hat.</translation>
    </message>
    <message>
        <source>Reset proven</source>
        <translation>Zurücksetzen bewiesen</translation>
    </message>
    <message>
        <source>Reset not proven</source>
        <translation>Zurücksetzen nicht bewiesen</translation>
    </message>
    <message>
        <source>Wipe or reset proven</source>
        <translation>Wipe oder Zurücksetzen bewiesen</translation>
    </message>
    <message>
        <source>Wipe or reset not proven</source>
        <translation>Wipe oder Zurücksetzen nicht bewiesen</translation>
    </message>
    <message>
        <source>STOP: reset not proven</source>
        <translation>STOPP: Zurücksetzen nicht bewiesen</translation>
    </message>
    <message>
        <source>Nobody may get it yet. Look at it and wipe it by hand.</source>
        <translation>Noch darf es niemand bekommen. Sehen Sie es sich an und setzen Sie es von Hand zurück.</translation>
    </message>
    <message>
        <source>Its Intune record is gone, so no wipe reaches it any more. Keep its other records, so that it can be found, and tell whoever has to know of the loss.</source>
        <translation>Sein Intune-Eintrag ist verschwunden, daher erreicht es kein Wipe mehr. Behalten Sie die übrigen Einträge, damit es gefunden werden kann, und sagen Sie denen Bescheid, die vom Verlust wissen müssen.</translation>
    </message>
    <message>
        <source>Keep its records, so that it can be found. No wipe waits for it: order one again, and tell whoever has to know of the loss.</source>
        <translation>Behalten Sie die Einträge, damit es gefunden werden kann. Es wartet kein Wipe: Ordnen Sie wieder einen an, und sagen Sie denen Bescheid, die vom Verlust wissen müssen.</translation>
    </message>
    <message>
        <source>not in Intune</source>
        <translation>nicht in Intune</translation>
    </message>
    <message>
        <source>of its registration:</source>
        <comment>another Entra record, what became of it stands below</comment>
        <translation>der Registrierung:</translation>
    </message>
    <message>
        <source>This look was not kept.</source>
        <translation>Dieses Nachsehen wurde nicht festgehalten.</translation>
    </message>
    <message>
        <source>1 record could not be read.</source>
        <translation>1 Eintrag konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 records could not be read.</source>
        <translation>%1 Einträge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What stands here of them is from %1, or from before.</source>
        <comment>time</comment>
        <translation>Was hier von ihnen steht, ist von %1 oder davor.</translation>
    </message>
    <message>
        <source>What stands here of them is from the end of their job.</source>
        <translation>Was hier von ihnen steht, ist vom Ende ihres Jobs.</translation>
    </message>
    <message>
        <source>Then look once more.</source>
        <translation>Sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>The answers to several orders were lost on the way, so the rest waits for you.</source>
        <translation>Die Antworten auf mehrere Aufträge gingen unterwegs verloren; der Rest wartet auf Sie.</translation>
    </message>
    <message>
        <source>Whether the service took these orders isn&apos;t known yet. They aren&apos;t sent again; the devices&apos; state is read to find out. Nothing more is sent to the other devices.</source>
        <translation>Ob der Dienst diese Aufträge angenommen hat, ist noch nicht bekannt. Sie werden nicht noch einmal gesendet; der Zustand der Geräte wird gelesen, um es herauszufinden. An die anderen Geräte wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Check the connection, and wait until it is known what became of them. Then resume to go on with the rest, or stop the job.</source>
        <translation>Prüfen Sie die Verbindung und warten Sie, bis bekannt ist, was aus ihnen wurde. Setzen Sie dann fort, um mit dem Rest weiterzumachen, oder stoppen Sie den Job.</translation>
    </message>
    <message>
        <source>answers were lost</source>
        <translation>Antworten verloren</translation>
    </message>
    <message>
        <source>The file of recovery keys can&apos;t be written: %1</source>
        <comment>the system&apos;s words</comment>
        <translation>Die Datei mit den Wiederherstellungsschlüsseln kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>characters that nobody sees stand in it: type its serial number, tag and user anew</source>
        <translation>darin stehen Zeichen, die niemand sieht: Tippen Sie Seriennummer, Tag und Benutzer neu ein</translation>
    </message>
    <message>
        <source>What stands here of the records is from the end of their job.</source>
        <translation>Was hier von den Einträgen steht, ist vom Ende ihres Jobs.</translation>
    </message>
    <message>
        <source>What stands here of the records is from %1, or from before.</source>
        <comment>time</comment>
        <translation>Was hier von den Einträgen steht, ist von %1 oder davor.</translation>
    </message>
    <message>
        <source>What stands here of it is from the end of its job.</source>
        <comment>a record</comment>
        <translation>Was hier von ihm steht, ist vom Ende seines Jobs.</translation>
    </message>
    <message>
        <source>What stands here of it is from %1, or from before.</source>
        <comment>of a record; time</comment>
        <translation>Was hier von ihm steht, ist von %1 oder davor.</translation>
    </message>
    <message>
        <source>Keep its records, so that it can be found. Whether a wipe waits for it is not known, as the answer to the order was lost: look here again, and tell whoever has to know of the loss.</source>
        <translation>Behalten Sie die Einträge, damit es gefunden werden kann. Ob ein Wipe wartet, ist nicht bekannt, weil die Antwort auf den Auftrag verloren ging: Sehen Sie hier wieder nach, und sagen Sie denen Bescheid, die vom Verlust wissen müssen.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>local Autopilot Reset</comment>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Blocked by a policy</source>
        <comment>local Autopilot Reset</comment>
        <translation>Durch eine Richtlinie gesperrt</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>local Autopilot Reset</comment>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>local Autopilot Reset</comment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a policy&apos;s name</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The policies were not read.</source>
        <translation>Die Richtlinien wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Whether this computer is in a group that decides could not be read.</source>
        <translation>Ob dieser Computer in einer Gruppe ist, die entscheidet, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>One policy allows it and another one blocks it. Take one of them back in Intune.</source>
        <translation>Eine Richtlinie erlaubt es, eine andere sperrt es. Nehmen Sie eine der beiden in Intune zurück.</translation>
    </message>
    <message>
        <source>An assignment filter decides, and only the service knows whom it leaves out.</source>
        <translation>Ein Zuweisungsfilter entscheidet, und nur der Dienst weiß, wen er auslässt.</translation>
    </message>
    <message>
        <source>A policy is assigned to users: it depends on who signs in.</source>
        <translation>Eine Richtlinie ist Benutzern zugewiesen: Es kommt darauf an, wer sich anmeldet.</translation>
    </message>
    <message>
        <source>A policy sets it to something that is neither on nor off, or hides what it sets.</source>
        <translation>Eine Richtlinie legt etwas fest, das weder an noch aus ist, oder verbirgt, was sie festlegt.</translation>
    </message>
    <message>
        <source>A policy is assigned in a way that Reslate doesn&apos;t know.</source>
        <translation>Eine Richtlinie ist auf eine Weise zugewiesen, die Reslate nicht kennt.</translation>
    </message>
    <message>
        <source>Ctrl+Win+R at the lock screen starts it: %1.</source>
        <comment>names of policies</comment>
        <translation>Strg+Win+R am Sperrbildschirm startet es: %1.</translation>
    </message>
    <message>
        <source>A policy switches it off: %1.</source>
        <comment>names of policies</comment>
        <translation>Eine Richtlinie schaltet es ab: %1.</translation>
    </message>
    <message>
        <source>No policy of Intune allows it, so Windows has it off.</source>
        <translation>Keine Richtlinie von Intune erlaubt es, deshalb ist es in Windows aus.</translation>
    </message>
    <message>
        <source>%1 Policies: %2.</source>
        <comment>a sentence, names of policies</comment>
        <translation>%1 Richtlinien: %2.</translation>
    </message>
    <message>
        <source>The policies could not be read: %1.</source>
        <comment>why</comment>
        <translation>Die Richtlinien konnten nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Not known whether it was made</source>
        <translation>Nicht bekannt, ob sie angelegt wurde</translation>
    </message>
    <message>
        <source>Made, assigned to nobody</source>
        <translation>Angelegt, niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <comment>a policy</comment>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Not known whether it was deleted</source>
        <translation>Nicht bekannt, ob sie gelöscht wurde</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>a policy</comment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Never made</source>
        <comment>a policy</comment>
        <translation>Nie angelegt</translation>
    </message>
    <message>
        <source>Local Autopilot Reset – %1</source>
        <comment>name of a policy, for a group</comment>
        <translation>Lokales Autopilot-Reset – %1</translation>
    </message>
    <message>
        <source>A policy that Reslate made stands for this group already.</source>
        <translation>Für diese Gruppe besteht schon eine Richtlinie, die Reslate angelegt hat.</translation>
    </message>
    <message>
        <source>The policy for this group is being taken back, and whether it was deleted isn&apos;t known. Take it back once more first.</source>
        <translation>Die Richtlinie für diese Gruppe wird gerade zurückgenommen, und ob sie gelöscht wurde, ist nicht bekannt. Nehmen Sie sie zuerst noch einmal zurück.</translation>
    </message>
    <message>
        <source>Another policy is just being made or taken back. Wait for it.</source>
        <translation>Gerade wird eine andere Richtlinie angelegt oder zurückgenommen. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Somebody has renamed or copied the policy since, so it isn&apos;t touched. Change or delete it in Intune.</source>
        <translation>Jemand hat die Richtlinie inzwischen umbenannt oder kopiert, deshalb bleibt sie unberührt. Ändern oder löschen Sie sie in Intune.</translation>
    </message>
    <message>
        <source>Somebody has changed what the policy sets since, so it isn&apos;t touched. Change or delete it in Intune.</source>
        <translation>Jemand hat inzwischen geändert, was die Richtlinie festlegt, deshalb bleibt sie unberührt. Ändern oder löschen Sie sie in Intune.</translation>
    </message>
    <message>
        <source>Somebody has assigned the policy to others too since, so it isn&apos;t deleted. Delete it in Intune.</source>
        <translation>Jemand hat die Richtlinie inzwischen auch anderen zugewiesen, deshalb wird sie nicht gelöscht. Löschen Sie sie in Intune.</translation>
    </message>
    <message>
        <source>Somebody has put an assignment filter on the policy since, so it isn&apos;t touched. Change or delete it in Intune.</source>
        <translation>Jemand hat die Richtlinie inzwischen mit einem Zuweisungsfilter versehen, deshalb bleibt sie unberührt. Ändern oder löschen Sie sie in Intune.</translation>
    </message>
    <message>
        <source>The answer of the service was lost, so it isn&apos;t known whether that was done. Try again in a quarter of an hour: Reslate looks it up first and makes nothing twice.</source>
        <translation>Die Antwort des Dienstes ging verloren, deshalb ist nicht bekannt, ob das geschehen ist. Versuchen Sie es in einer Viertelstunde wieder: Reslate sieht zuerst nach und legt nichts doppelt an.</translation>
    </message>
    <message>
        <source>Whether your policies allow local Autopilot Reset; asked for when that is looked up first</source>
        <translation>Ob Ihre Richtlinien lokales Autopilot-Reset erlauben; erbeten, wenn das zum ersten Mal nachgesehen wird</translation>
    </message>
    <message>
        <source>Making a policy that allows local Autopilot Reset for a group, and taking it back; asked for only when you want that</source>
        <translation>Eine Richtlinie anlegen, die einer Gruppe lokales Autopilot-Reset erlaubt, und sie zurücknehmen; nur erbeten, wenn Sie das wollen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>policies</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>waiting for Intune to show it</source>
        <translation>wartet, bis Intune es zeigt</translation>
    </message>
    <message>
        <source>Reset locally?</source>
        <comment>view: computers that may have been, and have a primary user</comment>
        <translation>Lokal zurückgesetzt?</translation>
    </message>
    <message>
        <source>Entra joined computers that connected in the last 7 days and have a primary user from before. Those that were reset at their lock screens are among them, but Intune doesn&apos;t tell which: tick those that were, then choose “Remove primary user”.</source>
        <translation>In Entra eingebundene Computer, die sich in den letzten 7 Tagen gemeldet haben und einen Hauptbenutzer von früher haben. Die am Sperrbildschirm zurückgesetzten sind darunter, aber Intune sagt nicht, welche: Haken Sie diese an und wählen Sie dann „Hauptbenutzer entfernen“.</translation>
    </message>
    <message>
        <source>Remove primary user</source>
        <translation>Hauptbenutzer entfernen</translation>
    </message>
    <message>
        <source>Unassign</source>
        <translation>Zuweisung lösen</translation>
    </message>
    <message>
        <source>Takes the primary user off the device&apos;s record in Intune. Nothing on the device changes.</source>
        <translation>Nimmt den Hauptbenutzer aus dem Eintrag des Geräts in Intune. Auf dem Gerät ändert sich nichts.</translation>
    </message>
    <message>
        <source>everything on the device</source>
        <translation>alles auf dem Gerät</translation>
    </message>
    <message>
        <source>the primary user in Intune</source>
        <translation>der Hauptbenutzer in Intune</translation>
    </message>
    <message>
        <source>Whoever is the primary user in the moment of sending is removed. Intune may need some minutes to show it.</source>
        <translation>Entfernt wird, wer im Moment des Sendens der Hauptbenutzer ist. Bis Intune es zeigt, können einige Minuten vergehen.</translation>
    </message>
    <message>
        <source>Remove primary user of %1</source>
        <comment>button: number of devices, or one</comment>
        <translation>Hauptbenutzer entfernen: %1</translation>
    </message>
    <message>
        <source>remove primary users</source>
        <translation>Hauptbenutzer entfernen</translation>
    </message>
    <message>
        <source>Managed devices: Set primary user</source>
        <translation>Verwaltete Geräte: Hauptbenutzer festlegen</translation>
    </message>
    <message>
        <source>The device has no primary user: it is shared, or nobody&apos;s. There is nothing to remove.</source>
        <translation>Das Gerät hat keinen Hauptbenutzer: Es wird gemeinsam genutzt oder gehört niemandem. Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>removing</source>
        <comment>behind a number of devices</comment>
        <translation>werden entfernt</translation>
    </message>
    <message>
        <source>Primary user removed</source>
        <translation>Hauptbenutzer entfernt</translation>
    </message>
    <message>
        <source>Failed: still has a primary user</source>
        <translation>Fehler: hat noch einen Hauptbenutzer</translation>
    </message>
    <message>
        <source>Intune took the order, but still named a primary user 15 minutes later. Somebody may have been made the primary user again.</source>
        <translation>Intune hat den Auftrag angenommen, nannte aber 15 Minuten später noch einen Hauptbenutzer. Vielleicht wurde wieder jemand dazu gemacht.</translation>
    </message>
    <message>
        <source>Look at the device&apos;s primary user in the list. If it has to go, remove it again.</source>
        <translation>Sehen Sie in der Liste nach, wer der Hauptbenutzer des Geräts ist. Soll er weg, entfernen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was sent: the device had no primary user any more.</source>
        <translation>Es wurde nichts gesendet: Das Gerät hatte keinen Hauptbenutzer mehr.</translation>
    </message>
    <message>
        <source>Intune took the order. Its record of the device is read until it names no primary user.</source>
        <translation>Intune hat den Auftrag angenommen. Der Eintrag des Geräts wird gelesen, bis er keinen Hauptbenutzer mehr nennt.</translation>
    </message>
    <message>
        <source>Intune names no primary user of the device any more.</source>
        <translation>Intune nennt keinen Hauptbenutzer des Geräts mehr.</translation>
    </message>
    <message>
        <source>Intune&apos;s record names no primary user</source>
        <translation>der Eintrag in Intune nennt keinen Hauptbenutzer</translation>
    </message>
    <message>
        <source>Intune&apos;s record names a primary user</source>
        <translation>der Eintrag in Intune nennt einen Hauptbenutzer</translation>
    </message>
    <message>
        <source>Intune doesn&apos;t say. The device may be off.</source>
        <translation>Intune sagt es nicht. Das Gerät darf aus sein.</translation>
    </message>
    <message>
        <source>Ctrl + Win + R</source>
        <comment>keys, by the names that stand on them</comment>
        <translation>Strg + Win + R</translation>
    </message>
    <message>
        <source>Save what is still needed: users' files, apps and settings are gone afterward. Connect power and network.</source>
        <translation>Sichern Sie, was noch gebraucht wird: Dateien, Apps und Einstellungen der Benutzer sind danach weg. Strom und Netzwerk anschließen.</translation>
    </message>
    <message>
        <source>If you have a USB stick with a provisioning package, plug it in now, before the keys.</source>
        <translation>Wenn Sie einen USB-Stick mit einem Bereitstellungspaket haben, stecken Sie ihn jetzt ein, vor den Tasten.</translation>
    </message>
    <message>
        <source>Sign everybody out or restart. On the lock screen, press %1.</source>
        <comment>keys</comment>
        <translation>Alle abmelden oder neu starten. Auf dem Sperrbildschirm %1 drücken.</translation>
    </message>
    <message>
        <source>Sign in as an administrator of this computer: a local one, or a school account that is one here.</source>
        <translation>Als Administrator dieses Computers anmelden: mit einem lokalen Konto oder einem Schulkonto, das hier Administrator ist.</translation>
    </message>
    <message>
        <source>The reset begins, and the computer restarts several times. Allow an hour: Microsoft names no time. Leave it switched on and plugged in.</source>
        <translation>Das Zurücksetzen beginnt, und der Computer startet mehrmals neu. Rechnen Sie mit einer Stunde: Microsoft nennt keine Dauer. Eingeschaltet und am Strom lassen.</translation>
    </message>
    <message>
        <source>It is done when the sign-in page is back. Tick the computer off below.</source>
        <translation>Fertig ist er, wenn die Anmeldeseite wieder da ist. Haken Sie den Computer unten ab.</translation>
    </message>
    <message>
        <source>It is done when the sign-in page is back.</source>
        <translation>Fertig ist er, wenn die Anmeldeseite wieder da ist.</translation>
    </message>
    <message>
        <source>The keys do nothing</source>
        <translation>Die Tasten bewirken nichts</translation>
    </message>
    <message>
        <source>A local reset is not allowed on this computer: it is off until a policy or a provisioning package allows it. Tell IT.</source>
        <translation>Lokales Zurücksetzen ist auf diesem Computer nicht erlaubt: Es ist aus, bis eine Richtlinie oder ein Bereitstellungspaket es erlaubt. Der IT melden.</translation>
    </message>
    <message>
        <source>You are signed in, and nothing is reset</source>
        <translation>Sie sind angemeldet, und nichts wird zurückgesetzt</translation>
    </message>
    <message>
        <source>A policy keeps administrators from signing in over the network. Tell IT: %1</source>
        <comment>name of a setting of Windows</comment>
        <translation>Eine Richtlinie hindert Administratoren daran, sich über das Netzwerk anzumelden. Der IT melden: %1</translation>
    </message>
    <message>
        <source>An error at once, or 0x80070032</source>
        <translation>Sofort ein Fehler, oder 0x80070032</translation>
    </message>
    <message>
        <source>Windows RE is off. As an administrator run “reagentc /enable”, then try again. If that fails, the computer goes to IT.</source>
        <translation>Windows RE ist aus. Führen Sie als Administrator „reagentc /enable“ aus und versuchen Sie es noch einmal. Gelingt das nicht, kommt der Computer zur IT.</translation>
    </message>
    <message>
        <source>Nothing moves for two hours</source>
        <translation>Zwei Stunden lang bewegt sich nichts</translation>
    </message>
    <message>
        <source>Write down what the screen says and the time, and tell IT.</source>
        <translation>Notieren Sie, was auf dem Bildschirm steht, und die Uhrzeit, und melden Sie es der IT.</translation>
    </message>
    <message>
        <source>What stays: Wi-Fi, language and keyboard, the school's management, and the primary user, whom IT removes afterward. Computers that are hybrid joined can't be reset this way.</source>
        <translation>Was bleibt: WLAN, Sprache und Tastatur, die Verwaltung durch die Schule und der Hauptbenutzer, den die IT danach entfernt. Hybrid eingebundene Computer lassen sich so nicht zurücksetzen.</translation>
    </message>
    <message>
        <source>Reset a computer where it stands</source>
        <translation>Einen Computer vor Ort zurücksetzen</translation>
    </message>
    <message>
        <source>When it doesn't work</source>
        <translation>Wenn es nicht klappt</translation>
    </message>
    <message>
        <source>Computers: %1</source>
        <comment>number</comment>
        <translation>Computer: %1</translation>
    </message>
    <message>
        <source>Too many for this page. Print the list of devices to tick them off.</source>
        <translation>Zu viele für diese Seite. Drucken Sie zum Abhaken die Geräteliste.</translation>
    </message>
    <message>
        <source>On any PC with Windows, install Windows Configuration Designer from the Microsoft Store.</source>
        <translation>Installieren Sie auf einem beliebigen PC mit Windows den Windows-Konfigurations-Designer aus dem Microsoft Store.</translation>
    </message>
    <message>
        <source>Open it, choose “Advanced provisioning”, give the project a name, and choose “All Windows desktop editions”. Import nothing.</source>
        <translation>Öffnen Sie ihn, wählen Sie „Advanced provisioning“, geben Sie dem Projekt einen Namen und wählen Sie „All Windows desktop editions“. Nichts importieren.</translation>
    </message>
    <message>
        <source>On the left, open: %1</source>
        <comment>setting</comment>
        <translation>Öffnen Sie links: %1</translation>
    </message>
    <message>
        <source>Set it to 0. That allows a local Autopilot Reset; 1 is the default and doesn't.</source>
        <translation>Setzen Sie es auf 0. Das erlaubt einen lokalen Autopilot-Reset; 1 ist der Standard und erlaubt ihn nicht.</translation>
    </message>
    <message>
        <source>Choose Export &gt; Provisioning package, with the owner “IT Admin”, and build it.</source>
        <translation>Wählen Sie Export &gt; Provisioning package, mit dem Besitzer „IT Admin“, und erstellen Sie es.</translation>
    </message>
    <message>
        <source>Copy the file (.ppkg) to a USB stick, not into a folder.</source>
        <translation>Kopieren Sie die Datei (.ppkg) auf einen USB-Stick, nicht in einen Ordner.</translation>
    </message>
    <message>
        <source>Apply it to each computer once, before its first local reset: Settings &gt; Accounts &gt; Access work or school &gt; Add or remove a provisioning package.</source>
        <translation>Wenden Sie es auf jedem Computer einmal an, vor seinem ersten lokalen Zurücksetzen: Einstellungen &gt; Konten &gt; Auf Arbeits- oder Schulkonto zugreifen &gt; Bereitstellungspaket hinzufügen oder entfernen.</translation>
    </message>
    <message>
        <source>At each local reset, plug the stick in before the keys, so that the package is applied again.</source>
        <translation>Stecken Sie den Stick bei jedem lokalen Zurücksetzen vor den Tasten ein, damit das Paket wieder angewendet wird.</translation>
    </message>
    <message>
        <source>A provisioning package that allows a local reset</source>
        <translation>Ein Bereitstellungspaket, das lokales Zurücksetzen erlaubt</translation>
    </message>
    <message>
        <source>A policy in Intune does the same without a stick: device restrictions, General, Autopilot Reset: Allow. Whichever way: everybody with an administrator's account can then reset the computer from its lock screen.</source>
        <translation>Eine Richtlinie in Intune bewirkt dasselbe ohne Stick: Geräteeinschränkungen, Allgemein, Autopilot-Reset: Zulassen. So oder so: Jeder mit einem Administratorkonto kann den Computer dann vom Sperrbildschirm aus zurücksetzen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number, step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Local Autopilot Reset, on the lock screen:</source>
        <translation>Lokaler Autopilot-Reset, auf dem Sperrbildschirm:</translation>
    </message>
    <message>
        <source>Local Autopilot Reset</source>
        <translation>Lokaler Autopilot-Reset</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is seen, what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 yes</source>
        <comment>number of devices</comment>
        <translation>%1 ja</translation>
    </message>
    <message>
        <source>%1 no</source>
        <comment>number of devices</comment>
        <translation>%1 nein</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>number of devices</comment>
        <translation>%1 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 for other reasons</source>
        <comment>number of devices</comment>
        <translation>%1 aus anderen Gründen</translation>
    </message>
    <message>
        <source>There is nothing to reset in %1: Intune lists none of its devices.</source>
        <comment>group</comment>
        <translation>In %1 gibt es nichts zurückzusetzen: Intune führt keines ihrer Geräte auf.</translation>
    </message>
    <message>
        <source>The one device in %1 can get an Autopilot Reset now.</source>
        <comment>group</comment>
        <translation>Das eine Gerät in %1 kann jetzt einen Autopilot-Reset bekommen.</translation>
    </message>
    <message>
        <source>All %1 in %2 can get an Autopilot Reset now.</source>
        <comment>28 devices, group</comment>
        <translation>Autopilot-Reset jetzt möglich: alle in %2 (%1).</translation>
    </message>
    <message>
        <source>None of %1 in %2 can get an Autopilot Reset now: %3.</source>
        <comment>28 devices, group, reasons</comment>
        <translation>Autopilot-Reset jetzt bei keinem möglich in %2 (%1): %3.</translation>
    </message>
    <message>
        <source>%1 in %2 can get an Autopilot Reset now. The others: %3.</source>
        <comment>24 of 28 devices, group, reasons</comment>
        <translation>Autopilot-Reset jetzt möglich: %1 in %2. Die anderen: %3.</translation>
    </message>
    <message>
        <source>The list of devices is not complete, so there may be more than are counted here.</source>
        <translation>Die Geräteliste ist nicht vollständig; es können mehr sein, als hier gezählt sind.</translation>
    </message>
    <message>
        <source>Not counted: %1 of the group that Intune doesn't list. Nothing is known of them.</source>
        <comment>devices</comment>
        <translation>Nicht gezählt: %1 der Gruppe, in Intune nicht aufgeführt. Darüber ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Not known whether Windows RE is on: %1. Intune doesn't tell, and where it is off an Autopilot Reset fails at once. Reslate's Windows RE check tells it on the device.</source>
        <comment>devices</comment>
        <translation>Nicht bekannt, ob Windows RE an ist: %1. Intune sagt es nicht, und wo es aus ist, scheitert ein Autopilot-Reset sofort. Auf dem Gerät sagt es die Windows-RE-Prüfung von Reslate.</translation>
    </message>
    <message>
        <source>Autopilot Reset now</source>
        <translation>Autopilot-Reset jetzt</translation>
    </message>
    <message>
        <source>Factory wipe possible</source>
        <translation>Zurücksetzen (Wipe) möglich</translation>
    </message>
    <message>
        <source>Seen in the last 7 days</source>
        <translation>In den letzten 7 Tagen gesehen</translation>
    </message>
    <message>
        <source>Seen in the last 30 days</source>
        <translation>In den letzten 30 Tagen gesehen</translation>
    </message>
    <message>
        <source>Registered in Autopilot</source>
        <translation>In Autopilot registriert</translation>
    </message>
    <message>
        <source>Autopilot profile assigned</source>
        <translation>Autopilot-Profil zugewiesen</translation>
    </message>
    <message>
        <source>Recovery key in Entra</source>
        <translation>Wiederherstellungsschlüssel in Entra</translation>
    </message>
    <message>
        <source>10 GB or more free</source>
        <translation>10 GB oder mehr frei</translation>
    </message>
    <message>
        <source>Windows still supported</source>
        <translation>Windows noch unterstützt</translation>
    </message>
    <message>
        <source>Windows RE on</source>
        <translation>Windows RE an</translation>
    </message>
    <message>
        <source>1 not seen for %1 days</source>
        <translation>1 seit %1 Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>Switch it on and connect it to the network beforehand.</source>
        <translation>Schalten Sie es vorher ein und verbinden Sie es mit dem Netzwerk.</translation>
    </message>
    <message>
        <source>Registering it anew speeds that up. To leave hybrid join behind, let the device join Entra after the wipe.</source>
        <translation>Neu registrieren beschleunigt das. Um von der hybriden Einbindung wegzukommen, lassen Sie das Gerät nach dem Wipe Entra beitreten.</translation>
    </message>
    <message>
        <source>Not seen for 7 days</source>
        <translation>Seit 7 Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>Not registered in Autopilot</source>
        <translation>Nicht in Autopilot registriert</translation>
    </message>
    <message>
        <source>No Autopilot profile assigned</source>
        <translation>Kein Autopilot-Profil zugewiesen</translation>
    </message>
    <message>
        <source>No recovery key in Entra</source>
        <translation>Kein Wiederherstellungsschlüssel in Entra</translation>
    </message>
    <message>
        <source>Less than 10 GB free</source>
        <translation>Weniger als 10 GB frei</translation>
    </message>
    <message>
        <source>Windows out of support</source>
        <translation>Windows nicht mehr unterstützt</translation>
    </message>
    <message>
        <source>An Autopilot Reset works all the same. After a factory wipe it would have to be set up by hand.</source>
        <translation>Ein Autopilot-Reset geht trotzdem. Nach einem Wipe müsste es von Hand eingerichtet werden.</translation>
    </message>
    <message>
        <source>After a factory wipe it would not set itself up. Assign a profile to its group in Intune.</source>
        <translation>Nach einem Wipe würde es sich nicht selbst einrichten. Weisen Sie seiner Gruppe in Intune ein Profil zu.</translation>
    </message>
    <message>
        <source>If BitLocker asks for a key, there is none in Entra. Back it up first.</source>
        <translation>Wenn BitLocker nach einem Schlüssel fragt, gibt es in Entra keinen. Sichern Sie ihn vorher.</translation>
    </message>
    <message>
        <source>A reset needs room on the drive. Microsoft names no number; look at it first.</source>
        <translation>Zurücksetzen braucht Platz auf dem Laufwerk. Microsoft nennt keine Zahl; sehen Sie vorher nach.</translation>
    </message>
    <message>
        <source>A reset brings back the same Windows, which gets no updates. Update it or plan another device.</source>
        <translation>Nach dem Zurücksetzen ist dasselbe Windows da, das keine Updates bekommt. Aktualisieren Sie es oder planen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>now</source>
        <comment>when a device can be reset</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>later</source>
        <comment>when a device can be reset</comment>
        <translation>später</translation>
    </message>
    <message>
        <source>not possible</source>
        <comment>whether a device can be reset</comment>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on</source>
        <comment>Windows RE</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <comment>Windows RE</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is true of devices, their number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The list as CSV names them.</source>
        <translation>Die Liste als CSV nennt sie.</translation>
    </message>
    <message>
        <source>Can these devices be reset?</source>
        <translation>Lassen sich diese Geräte zurücksetzen?</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <comment>group, time</comment>
        <translation>%1 · Stand: %2</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Windows RE off</source>
        <translation>Windows RE aus</translation>
    </message>
    <message>
        <source>Windows RE is off on this device, so %1 would fail at once. Run “reagentc /enable” on it as an administrator. If that fails (0x80070032), its files may be missing or its partition too small: Microsoft names its support then, and installing Windows anew brings it back.</source>
        <translation>Windows RE ist auf diesem Gerät aus, %1 würde also sofort scheitern. Führen Sie darauf als Administrator „reagentc /enable“ aus. Gelingt das nicht (0x80070032), fehlen vielleicht seine Dateien, oder seine Partition ist zu klein: Microsoft verweist dann an den Support, und eine Neuinstallation von Windows bringt es zurück.</translation>
    </message>
</context>
<context>
    <name>CrashBox</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Reslate crash report</source>
        <translation>Reslate Absturzbericht</translation>
    </message>
    <message>
        <source>Ended unexpectedly</source>
        <translation>Unerwartet beendet</translation>
    </message>
    <message>
        <source>Reslate ended unexpectedly %1.</source>
        <comment>when: at 10:52, on Aug 20, 2026 at 10:52</comment>
        <translation>Reslate wurde unerwartet beendet (%1).</translation>
    </message>
    <message>
        <source>Jobs that were under way are taken up from the journal, and no device gets an order twice. Reslate wrote down where in the program it happened, and nothing about your school. If it happens again, save a copy and send it to your IT: nobody gets it unless you send it.</source>
        <translation>Jobs, die gerade liefen, werden aus dem Journal fortgesetzt, und kein Gerät bekommt einen Auftrag zweimal. Reslate hat festgehalten, an welcher Stelle des Programms es geschah, und nichts über Ihre Schule. Wenn es wieder geschieht, speichern Sie eine Kopie und schicken Sie sie Ihrer IT: Von selbst bekommt sie niemand.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>Bericht löschen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>UpdateBox</name>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Newer version?</source>
        <translation>Neuere Version?</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <comment>host</comment>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Nothing about your school, you or this computer is told there.</source>
        <translation>Über Ihre Schule, Sie oder diesen Computer erfährt man dort nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PresetText</name>
    <message>
        <source>Laid down for this computer</source>
        <translation>Für diesen Computer festgelegt</translation>
    </message>
    <message>
        <source>this computer is kept to another school</source>
        <translation>auf diesem Computer ist eine andere Schule vorgegeben</translation>
    </message>
    <message>
        <source>this computer is kept to another cloud</source>
        <translation>auf diesem Computer ist eine andere Cloud vorgegeben</translation>
    </message>
    <message>
        <source>this computer is kept to another app registration</source>
        <translation>auf diesem Computer ist eine andere App-Registrierung vorgegeben</translation>
    </message>
</context>
<context>
    <name>PrintingText</name>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Its pages could not be made.</source>
        <translation>Die Seiten konnten nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on and that the paper has the pages that you chose, or save a PDF.</source>
        <translation>Der Drucker hat es nicht angenommen. Prüfen Sie, ob er an ist und ob das Papier die gewählten Seiten hat, oder speichern Sie ein PDF.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reslate::AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Practice with a pretend school</source>
        <translation>Mit einer erfundenen Schule üben</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>user name, name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What your account may do…</source>
        <translation>Was Ihr Konto darf …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>account, why it can&apos;t be chosen</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Reslate::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>⚠ Can&apos;t read the devices&apos; state: %1; trying again</source>
        <translation>⚠ Zustand der Geräte nicht lesbar: %1; neuer Versuch folgt</translation>
    </message>
    <message>
        <source>Looking for jobs in the journal…</source>
        <translation>Im Journal wird nach Jobs gesucht …</translation>
    </message>
    <message>
        <source>Nothing was sent from here in the last 30 days. Jobs appear here and are followed until each device is done or failed.</source>
        <translation>Von hier wurde in den letzten 30 Tagen nichts gesendet. Jobs erscheinen hier und werden verfolgt, bis jedes Gerät fertig oder fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Jobs are in the other window. Nothing can be sent from this one.</source>
        <translation>Die Jobs sind im anderen Fenster. Von diesem aus kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be opened, so what was sent isn&apos;t known.</source>
        <translation>Das Journal lässt sich nicht öffnen; was gesendet wurde, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Reslate::AllJobsDialog</name>
    <message>
        <source>Open job…</source>
        <translation>Job öffnen …</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Jobs</translation>
    </message>
    <message>
        <source>Search jobs by device</source>
        <translation>Jobs nach Gerät suchen</translation>
    </message>
    <message>
        <source>Device name, serial number, group or person</source>
        <translation>Gerätename, Seriennummer, Gruppe oder Person</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Older jobs are missing here: %1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>Ältere Jobs fehlen hier: %1 %2</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number, 12 jobs</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · reading older jobs…</source>
        <comment>how many jobs there are so far</comment>
        <translation>%1 · ältere Jobs werden gelesen …</translation>
    </message>
    <message>
        <source>Choose a job in the list.</source>
        <translation>Wählen Sie einen Job in der Liste.</translation>
    </message>
</context>
<context>
    <name>Reslate::AllJobsModel</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>By</source>
        <comment>heading over who started a job</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reset mode, name of the group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a job, counts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ordered</source>
        <comment>heading over when</comment>
        <translation>Angeordnet</translation>
    </message>
</context>
<context>
    <name>Reslate::AppContext</name>
    <message>
        <source>A table is not used</source>
        <translation>Eine Tabelle wird nicht benutzt</translation>
    </message>
    <message>
        <source>The environment variable %1 holds no token.</source>
        <translation>Die Umgebungsvariable %1 enthält kein Token.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Leave out --graph-url: %1 lays that down for this computer.</source>
        <translation>Lassen Sie --graph-url weg: %1 legt das für diesen Computer fest.</translation>
    </message>
    <message>
        <source>Only practice is possible</source>
        <translation>Nur Üben ist möglich</translation>
    </message>
    <message>
        <source>Password not kept</source>
        <translation>Kennwort nicht gespeichert</translation>
    </message>
    <message>
        <source>The password for the proxy %1 holds for this run only: the keychain of this computer can&apos;t be used.</source>
        <translation>Das Kennwort für den Proxy %1 gilt nur bis zum Beenden: Der Schlüsselbund dieses Computers ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Leave out --token-env: %1 lays that down for this computer.</source>
        <translation>Lassen Sie --token-env weg: %1 legt das für diesen Computer fest.</translation>
    </message>
    <message>
        <source>the rules for this computer can&apos;t be obeyed</source>
        <translation>die Regeln für diesen Computer können nicht befolgt werden</translation>
    </message>
</context>
<context>
    <name>Reslate::AssetCard</name>
    <message>
        <source>Asset tags</source>
        <translation>Inventarnummern</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a file with asset tags</source>
        <translation>Datei mit Inventarnummern öffnen</translation>
    </message>
    <message>
        <source>Use no file</source>
        <translation>Keine Datei verwenden</translation>
    </message>
    <message>
        <source>Use no file with asset tags</source>
        <translation>Keine Datei mit Inventarnummern verwenden</translation>
    </message>
    <message>
        <source>A CSV file of your asset system with serial numbers and asset tags. The report prints the tags.</source>
        <translation>Eine CSV-Datei aus Ihrer Inventarverwaltung mit Serien- und Inventarnummern. Der Bericht druckt die Inventarnummern.</translation>
    </message>
    <message>
        <source>Column of serial numbers</source>
        <translation>Spalte der Seriennummern</translation>
    </message>
    <message>
        <source>Column of asset tags</source>
        <translation>Spalte der Inventarnummern</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is not used. %2</source>
        <comment>file, why</comment>
        <translation>%1 wird nicht verwendet. %2</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Wählen Sie eine Spalte</translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Aus der Datei %1</translation>
    </message>
    <message>
        <source>Choose both columns.</source>
        <translation>Wählen Sie beide Spalten.</translation>
    </message>
</context>
<context>
    <name>Reslate::AssistantFrame</name>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Step %1: %2, done</source>
        <translation>Schritt %1: %2, fertig</translation>
    </message>
    <message>
        <source>Step %1: %2, current</source>
        <translation>Schritt %1: %2, aktuell</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>Hier weitermachen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Reslate::AssistantOutput</name>
    <message>
        <source>Practice plan</source>
        <translation>Übungsplan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>Plan for Reslate (*.json)</source>
        <translation>Plan für Reslate (*.json)</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The list could not be saved.</source>
        <translation>Die Liste konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Reslate::AssistantWindow</name>
    <message>
        <source>The reset was not started. Nothing was sent.</source>
        <translation>Das Zurücksetzen wurde nicht gestartet. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Reset mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Next: reset mode</source>
        <translation>Weiter: Art wählen</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Weiter: Prüfung</translation>
    </message>
    <message>
        <source>Next: pace</source>
        <translation>Weiter: Tempo</translation>
    </message>
    <message>
        <source>Next: confirm</source>
        <translation>Weiter: Bestätigung</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>As a table for a spreadsheet, or as a plan for Reslate.</source>
        <translation>Als Tabelle für die Tabellenkalkulation oder als Plan für Reslate.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Reset devices</source>
        <translation>Geräte zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Reslate::Banner</name>
    <message>
        <source>Copy details for support</source>
        <translation>Einzelheiten für Support kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Reslate::BrowserPage</name>
    <message>
        <source>Sign in in your browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Browser noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>Stattdessen einen Code verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No browser could be started</source>
        <translation>Es ließ sich kein Browser starten</translation>
    </message>
    <message>
        <source>Your browser shows the sign-in page of your school. Sign in there as usual; Reslate never sees your password. This page goes on by itself. It waits ten minutes.</source>
        <translation>Ihr Browser zeigt die Anmeldeseite Ihrer Schule. Melden Sie sich dort an wie gewohnt; Reslate sieht Ihr Kennwort nie. Hier geht es dann von selbst weiter. Reslate wartet zehn Minuten.</translation>
    </message>
    <message>
        <source>Copy the address and open it in a browser on this computer, within ten minutes. Or use a code, in a browser on any device.</source>
        <translation>Kopieren Sie die Adresse und öffnen Sie sie innerhalb von zehn Minuten in einem Browser auf diesem Computer. Oder verwenden Sie einen Code, in einem Browser auf einem beliebigen Gerät.</translation>
    </message>
</context>
<context>
    <name>Reslate::ChaseMenu</name>
    <message>
        <source>Chase list</source>
        <translation>Nachfassliste</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the chase list</source>
        <translation>Nachfassliste speichern</translation>
    </message>
    <message>
        <source>Practice chase list</source>
        <translation>Übung: Nachfassliste</translation>
    </message>
</context>
<context>
    <name>Reslate::CheckPage</name>
    <message>
        <source>Check again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>Read all facts about the devices again</source>
        <translation>Alles über die Geräte neu lesen</translation>
    </message>
    <message>
        <source>Reading the devices</source>
        <translation>Geräte werden gelesen</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Not everything could be read. Nothing has been sent yet.</source>
        <translation>Nicht alles ließ sich lesen. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>What will happen to the %1</source>
        <translation>Was geschehen wird: %1</translation>
    </message>
    <message>
        <source>⚠ With care: %1</source>
        <comment>1 is a private device</comment>
        <translation>⚠ Mit Vorsicht: %1</translation>
    </message>
    <message>
        <source>⚠ Of the list: %1</source>
        <comment>Found: 38 of 40 · No such device: 2</comment>
        <translation>⚠ Aus der Liste: %1</translation>
    </message>
    <message>
        <source>Reading the devices from %1… Nothing has been sent yet.</source>
        <comment>Intune and Entra</comment>
        <translation>Die Geräte werden aus %1 gelesen … Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Checked against %1 a moment ago. Nothing has been sent yet.</source>
        <comment>Intune and Entra</comment>
        <translation>Gerade eben mit %1 abgeglichen. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Checked against %1 %2. Nothing has been sent yet.</source>
        <comment>Intune and Entra, when: at 10:52</comment>
        <translation>Mit %1 abgeglichen %2. Es wurde noch nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Reslate::ClosedHoursDialog</name>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>Ganze Tage</translation>
    </message>
    <message>
        <source>Add the hours</source>
        <translation>Sperrzeit hinzufügen</translation>
    </message>
    <message>
        <source>Lift the chosen hours</source>
        <translation>Gewählte Sperrzeit aufheben</translation>
    </message>
    <message>
        <source>Closed hours</source>
        <translation>Sperrzeiten</translation>
    </message>
    <message>
        <source>The closed hours</source>
        <translation>Die Sperrzeiten</translation>
    </message>
    <message>
        <source>In these hours nothing destructive is sent, neither from this window nor from the command line: jobs wait and go on by themselves. The time of this computer counts. Every change stays in the history with its reason.</source>
        <translation>In diesen Zeiten wird nichts gesendet, was löscht oder zurücksetzt, weder von diesem Fenster noch von der Befehlszeile: Jobs warten und machen von selbst weiter. Es gilt die Uhrzeit dieses Computers. Jede Änderung bleibt mit ihrem Grund im Verlauf.</translation>
    </message>
    <message>
        <source>Name of the hours</source>
        <translation>Name der Sperrzeit</translation>
    </message>
    <message>
        <source>such as Lessons</source>
        <translation>zum Beispiel Unterricht</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>From this time</source>
        <translation>Ab dieser Uhrzeit</translation>
    </message>
    <message>
        <source>To this time</source>
        <translation>Bis zu dieser Uhrzeit</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>First closed day</source>
        <translation>Erster gesperrter Tag</translation>
    </message>
    <message>
        <source>Last closed day</source>
        <translation>Letzter gesperrter Tag</translation>
    </message>
    <message>
        <source>Closed from now on: %1, %2.</source>
        <translation>Ab jetzt gesperrt: %1, %2.</translation>
    </message>
    <message>
        <source>No longer closed: %1, %2.</source>
        <translation>Nicht mehr gesperrt: %1, %2.</translation>
    </message>
    <message>
        <source>to midnight</source>
        <translation>bis Mitternacht</translation>
    </message>
    <message>
        <source>To the end of the day</source>
        <translation>Bis zum Ende des Tages</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <comment>days and times of closed hours</comment>
        <translation>Verstanden als: %1</translation>
    </message>
</context>
<context>
    <name>Reslate::CodePage</name>
    <message>
        <source>Sign in by a code</source>
        <translation>Mit einem Code anmelden</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Der Code</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <source>The address as a QR code</source>
        <translation>Die Adresse als QR-Code</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>1. Open this address in a browser, on this or any other device:</source>
        <translation>1. Öffnen Sie diese Adresse in einem Browser, auf diesem oder einem anderen Gerät:</translation>
    </message>
    <message>
        <source>2. Enter this code there and sign in:</source>
        <translation>2. Geben Sie dort diesen Code ein und melden Sie sich an:</translation>
    </message>
    <message>
        <source>Use the browser instead</source>
        <translation>Stattdessen den Browser verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking the sign-in service for a code…</source>
        <translation>Der Anmeldedienst wird um einen Code gebeten …</translation>
    </message>
    <message>
        <source>Reslate goes on by itself when you have signed in. Enter the code only on that page, and give it to nobody.</source>
        <translation>Reslate macht von selbst weiter, wenn Sie angemeldet sind. Geben Sie den Code nur auf dieser Seite ein und geben Sie ihn niemandem.</translation>
    </message>
    <message>
        <source>The code is good for %1:%2 more.</source>
        <comment>minutes:seconds</comment>
        <translation>Der Code gilt noch %1:%2.</translation>
    </message>
</context>
<context>
    <name>Reslate::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>Move “%1” to the left</source>
        <translation>„%1“ nach links verschieben</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>Move “%1” to the right</source>
        <translation>„%1“ nach rechts verschieben</translation>
    </message>
</context>
<context>
    <name>Reslate::ConfirmByHand</name>
    <message>
        <source>Confirm %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Confirm by hand</source>
        <translation>Von Hand bestätigen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For example: stands at the sign-in screen in room 101</source>
        <translation>Zum Beispiel: steht am Anmeldebildschirm in Raum 101</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write first what you saw.</source>
        <translation>Schreiben Sie erst, was Sie gesehen haben.</translation>
    </message>
    <message>
        <source>Only for devices whose outcome is unknown. Select just those.</source>
        <translation>Nur für Geräte, deren Ausgang unbekannt ist. Wählen Sie nur diese aus.</translation>
    </message>
    <message>
        <source>A note is needed. It and your name are written into the job&apos;s history and stay there.</source>
        <translation>Eine Notiz ist nötig. Sie und Ihr Name werden in den Verlauf des Jobs geschrieben und bleiben dort.</translation>
    </message>
    <message>
        <source>Choose first what you saw.</source>
        <translation>Wählen Sie zuerst, was Sie gesehen haben.</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>Was haben Sie gesehen?</translation>
    </message>
    <message>
        <source>The order then counts as failed and can be sent again.</source>
        <translation>Dann gilt der Auftrag als fehlgeschlagen und kann noch einmal gesendet werden.</translation>
    </message>
</context>
<context>
    <name>Reslate::ConfirmDialog</name>
    <message>
        <source>%1 · checked a moment ago. Nothing has been sent yet.</source>
        <translation>%1 · gerade eben geprüft. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Anzahl der Geräte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Type the number of devices (%1):</source>
        <translation>Anzahl der Geräte eintippen (%1):</translation>
    </message>
    <message>
        <source>Write the reason for the second administrator first.</source>
        <translation>Schreiben Sie erst den Grund für den zweiten Administrator.</translation>
    </message>
    <message>
        <source>With the keyboard: the space bar</source>
        <translation>Mit der Tastatur: die Leertaste</translation>
    </message>
    <message>
        <source>Seconds to take it back:</source>
        <translation>Sekunden zum Zurücknehmen:</translation>
    </message>
    <message>
        <source>The table does not show %1 of them.</source>
        <translation>Die Tabelle zeigt %1 davon nicht.</translation>
    </message>
    <message>
        <source>At another time…</source>
        <translation>Zu einer anderen Zeit …</translation>
    </message>
    <message>
        <source>Goes on in the assistant with the same devices, where a day and a time can be chosen.</source>
        <translation>Geht mit denselben Geräten im Assistenten weiter; dort lassen sich Tag und Uhrzeit wählen.</translation>
    </message>
    <message>
        <source>⚠ With care: %1</source>
        <comment>1 is a private device</comment>
        <translation>⚠ Mit Vorsicht: %1</translation>
    </message>
    <message>
        <source>%1: nothing is left to send</source>
        <comment>mode</comment>
        <translation>%1: nichts zu senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing is sent: each device is left out, for the reason in its card. Close this, and choose other devices or another way to reset them.</source>
        <translation>Es wird nichts gesendet: Jedes Gerät ist ausgelassen, den Grund nennt seine Karte. Schließen Sie dies und wählen Sie andere Geräte oder eine andere Art des Zurücksetzens.</translation>
    </message>
    <message>
        <source>%1, %2 left out</source>
        <comment>Autopilot Reset for 26 devices, a number</comment>
        <translation>%1, %2 ausgelassen</translation>
    </message>
    <message>
        <source>Nothing is sent: all devices are left out. To send to them all the same, choose so in a card.</source>
        <translation>Es wird nichts gesendet: Alle Geräte sind ausgelassen. Um trotzdem zu senden, wählen Sie das in einer Karte.</translation>
    </message>
</context>
<context>
    <name>Reslate::ConfirmFindings</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>mit Vorsicht</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>See the reasons below.</source>
        <translation>Die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>None of the devices can be sent this</source>
        <translation>An keines der Geräte kann das gesendet werden</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>All of the devices are left out</source>
        <translation>Alle Geräte sind ausgelassen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>Reslate::ConfirmPage</name>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Reason for a second admin</source>
        <translation>Grund für einen zweiten Admin</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Anzahl der Geräte</translation>
    </message>
    <message>
        <source>Seconds to take it back</source>
        <translation>Sekunden zum Zurücknehmen</translation>
    </message>
    <message>
        <source>Then a countdown runs below the device list. Until it ends, Stop takes everything back.</source>
        <translation>Dann läuft unter der Geräteliste ein Countdown. Bis er endet, nimmt „Stopp“ alles zurück.</translation>
    </message>
    <message>
        <source>%1 of %2?</source>
        <comment>Factory wipe 30 devices, title</comment>
        <translation>%1 (%2)?</translation>
    </message>
    <message>
        <source>Type the number of devices (%1)</source>
        <translation>Anzahl der Geräte eintippen (%1)</translation>
    </message>
    <message>
        <source>Write a reason for the second admin first.</source>
        <translation>Schreiben Sie erst einen Grund für den zweiten Admin.</translation>
    </message>
    <message>
        <source>%1 of %2, %3?</source>
        <comment>Factory wipe 30 devices, title, tomorrow at 7:00</comment>
        <translation>%1 (%2), %3?</translation>
    </message>
    <message>
        <source>if your school asks for an approval</source>
        <translation>falls Ihre Schule eine Freigabe verlangt</translation>
    </message>
    <message>
        <source>Then the job waits in Activity, below the device list, until %1. Nothing is sent before, and until then Stop takes everything back.</source>
        <comment>when: 7:00 tomorrow</comment>
        <translation>Dann wartet der Job unter „Aktivität“, unter der Geräteliste, bis %1. Vorher wird nichts gesendet, und bis dahin nimmt „Stopp“ alles zurück.</translation>
    </message>
    <message>
        <source>Nothing is left to send</source>
        <translation>Es bleibt nichts zu senden</translation>
    </message>
    <message>
        <source>Nothing is left to send. The step Check says why, and lets you choose otherwise.</source>
        <translation>Es bleibt nichts zu senden. Der Schritt „Prüfung“ sagt, warum, und lässt Sie anders wählen.</translation>
    </message>
</context>
<context>
    <name>Reslate::ConfirmSide</name>
    <message>
        <source>What it keeps and removes</source>
        <translation>Was bleibt und was entfernt wird</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Removes</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Keep user data</source>
        <translation>Benutzerdaten behalten</translation>
    </message>
    <message>
        <source>A second administrator</source>
        <translation>Ein zweiter Administrator</translation>
    </message>
    <message>
        <source>has to approve this for each device in the Intune admin center, within three days; until then nothing happens. Your own account can&apos;t. Tell them why:</source>
        <translation>muss dem für jedes Gerät im Intune Admin Center binnen drei Tagen zustimmen; bis dahin geschieht nichts. Ihr eigenes Konto kann das nicht. Sagen Sie, warum:</translation>
    </message>
    <message>
        <source>may have to approve this; whether that is so can&apos;t be read here. If so, they will read why:</source>
        <translation>muss dem vielleicht zustimmen; ob das so ist, ist hier nicht lesbar. Wenn ja, liest er diesen Grund:</translation>
    </message>
    <message>
        <source>Reason for the second administrator</source>
        <translation>Grund für den zweiten Administrator</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Grund (freiwillig)</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
</context>
<context>
    <name>Reslate::CountdownField</name>
    <message>
        <source>Seconds to take it back</source>
        <translation>Sekunden zum Zurücknehmen</translation>
    </message>
    <message>
        <source>How long everything can still be taken back before the first order leaves.</source>
        <translation>Wie lange noch alles zurückgenommen werden kann, bevor der erste Auftrag hinausgeht.</translation>
    </message>
    <message>
        <source>The seconds to take it back can&apos;t be that. %1</source>
        <comment>sentence</comment>
        <translation>So viele Sekunden zum Zurücknehmen gehen nicht. %1</translation>
    </message>
    <message>
        <source>With 0 seconds the first orders leave at once, and nobody can take them back.</source>
        <translation>Mit 0 Sekunden gehen die ersten Aufträge sofort hinaus, und niemand kann sie zurücknehmen.</translation>
    </message>
    <message>
        <source>With 1 second, hardly anybody can take it back.</source>
        <translation>Mit 1 Sekunde kann das kaum jemand zurücknehmen.</translation>
    </message>
    <message>
        <source>With %1 seconds, hardly anybody can take it back.</source>
        <translation>Mit %1 Sekunden kann das kaum jemand zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>Reslate::DayField</name>
    <message>
        <source>Calendar ▾</source>
        <translation>Kalender ▾</translation>
    </message>
    <message>
        <source>%1: choose in a calendar</source>
        <comment>a day</comment>
        <translation>%1: im Kalender wählen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Reslate::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show Reslate</source>
        <translation>Reslate anzeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Reslate::DetailsHead</name>
    <message>
        <source>Open job</source>
        <translation>Job öffnen</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>Schützen …</translation>
    </message>
    <message>
        <source>no serial number</source>
        <translation>keine Seriennummer</translation>
    </message>
    <message>
        <source>no primary user</source>
        <translation>kein Hauptbenutzer</translation>
    </message>
    <message>
        <source>Open job of %1</source>
        <comment>device</comment>
        <translation>Job von %1 öffnen</translation>
    </message>
    <message>
        <source>Protect %1…</source>
        <comment>device</comment>
        <translation>%1 schützen …</translation>
    </message>
    <message>
        <source>Puts the device on the protected list, with a reason. No action may touch it then.</source>
        <translation>Setzt das Gerät mit einem Grund auf die Schutzliste. Dann darf keine Aktion es berühren.</translation>
    </message>
    <message>
        <source>Shows the last job that this device was in.</source>
        <translation>Zeigt den letzten Job, in dem dieses Gerät war.</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceActions</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation>Wipe …</translation>
    </message>
    <message>
        <source>Choose what the wipe keeps.</source>
        <translation>Wählen Sie, was beim Zurücksetzen (Wipe) bleibt.</translation>
    </message>
    <message>
        <source>This group has no devices.</source>
        <translation>Diese Gruppe hat keine Geräte.</translation>
    </message>
    <message>
        <source>Tick one or more devices in the table first. The buttons for the current one stand beside its details.</source>
        <translation>Haken Sie zuerst ein oder mehrere Geräte in der Tabelle an. Die Schaltflächen für das aktuelle stehen neben seinen Einzelheiten.</translation>
    </message>
    <message>
        <source>More actions for the selected devices</source>
        <translation>Weitere Aktionen für die ausgewählten Geräte</translation>
    </message>
    <message>
        <source>The list of this group is not complete yet.</source>
        <translation>Die Liste dieser Gruppe ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Reset a whole group…</source>
        <translation>Ganze Gruppe zurücksetzen …</translation>
    </message>
    <message>
        <source>Opens the reset of all %1 of the group, step by step. Nothing is sent before you confirm it.</source>
        <translation>Öffnet das Zurücksetzen der Gruppe (%1), Schritt für Schritt. Nichts wird gesendet, bevor Sie es bestätigen.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Opens the reset of whole groups, step by step. Nothing is sent before you confirm it.</source>
        <translation>Öffnet das Zurücksetzen ganzer Gruppen, Schritt für Schritt. Nichts wird gesendet, bevor Sie es bestätigen.</translation>
    </message>
    <message>
        <source>Every selected device is in a job that isn&apos;t over.</source>
        <translation>Jedes ausgewählte Gerät ist in einem Job, der nicht zu Ende ist.</translation>
    </message>
    <message>
        <source>Left out: %1. What comes next says why.</source>
        <comment>3 of 40 devices</comment>
        <translation>Ausgelassen: %1. Der nächste Schritt sagt, warum.</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceChecklist</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation>Hauptbenutzer</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>%1 (protected)</source>
        <translation>%1 (geschützt)</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceDetails</name>
    <message>
        <source>Windows updates</source>
        <translation>Windows-Updates</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Device details</source>
        <translation>Einzelheiten zum Gerät</translation>
    </message>
    <message>
        <source>Choose a device in the table to see what can be done with it.</source>
        <translation>Wählen Sie ein Gerät in der Tabelle, um zu sehen, was damit möglich ist.</translation>
    </message>
    <message>
        <source>More about this device</source>
        <translation>Mehr über dieses Gerät</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>Einzelheiten für Support kopieren</translation>
    </message>
    <message>
        <source>Copies what is known about this device, with its ids, to the clipboard.</source>
        <translation>Kopiert, was über dieses Gerät bekannt ist, samt Kennungen in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation>Hauptbenutzer</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Eingebunden</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Konformität</translation>
    </message>
    <message>
        <source>Owned by</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 frei von %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Seriennummer: %1</translation>
    </message>
    <message>
        <source>Intune record: %1</source>
        <translation>Intune-Eintrag: %1</translation>
    </message>
    <message>
        <source>Entra device: %1 (record %2)</source>
        <translation>Entra-Gerät: %1 (Eintrag %2)</translation>
    </message>
    <message>
        <source>Autopilot record: %1</source>
        <translation>Autopilot-Eintrag: %1</translation>
    </message>
    <message>
        <source>Join state: %1 · last seen: %2</source>
        <translation>Einbindungsstatus: %1 · zuletzt gesehen: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Last order: %1, %2</source>
        <translation>Letzter Auftrag: %1, %2</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>Lift the block…</source>
        <translation>Sperre aufheben …</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Every reset mode</source>
        <translation>Jede Art des Zurücksetzens</translation>
    </message>
    <message>
        <source>Lift the block of %1…</source>
        <comment>device</comment>
        <translation>Sperre von %1 aufheben …</translation>
    </message>
    <message>
        <source>Copy details of %1 for support</source>
        <comment>device</comment>
        <translation>Einzelheiten zu %1 für Support kopieren</translation>
    </message>
    <message>
        <source>A pending order blocks everything else. It hasn&apos;t been carried out for a long time, so you may lift the block, with a reason.</source>
        <translation>Ein ausstehender Auftrag sperrt alles andere. Er wurde lange nicht ausgeführt; deshalb dürfen Sie die Sperre mit einem Grund aufheben.</translation>
    </message>
    <message>
        <source>%1 is not in the list now: another group or view is shown, search or filter hides it, or it no longer belongs there.</source>
        <translation>%1 steht gerade nicht in der Liste: Eine andere Gruppe oder Ansicht ist gewählt, Suche oder Filter blendet es aus, oder es gehört nicht mehr dazu.</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceListBox</name>
    <message>
        <source>Search these devices</source>
        <translation>Diese Geräte durchsuchen</translation>
    </message>
    <message>
        <source>Name, serial number, user or model</source>
        <translation>Name, Seriennummer, Benutzer oder Modell</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>The devices that get it</source>
        <translation>Die Geräte, für die es gilt</translation>
    </message>
    <message>
        <source>Hide the devices</source>
        <translation>Geräte ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>26 devices</comment>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <comment>26 devices</comment>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>The devices shown here, with headings, for a spreadsheet or an email.</source>
        <translation>Die hier gezeigten Geräte mit Überschriften, für eine Tabelle oder eine E-Mail.</translation>
    </message>
</context>
<context>
    <name>Reslate::DevicePane</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>can use Autopilot Reset</source>
        <translation>für Autopilot-Reset geeignet</translation>
    </message>
    <message>
        <source>hybrid joined: wipe only</source>
        <translation>hybrid eingebunden: nur Wipe</translation>
    </message>
    <message>
        <source>not seen for 30 days</source>
        <translation>seit 30 Tagen nicht gesehen</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>Geräte werden geladen …</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Nothing is shown because the list is not known, not because it is empty.</source>
        <translation>Hier steht nichts, weil die Liste nicht bekannt ist, nicht weil sie leer ist.</translation>
    </message>
    <message>
        <source>No device matches</source>
        <translation>Kein Gerät passt</translation>
    </message>
    <message>
        <source>Clear search and filter</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>No devices here</source>
        <translation>Keine Geräte hier</translation>
    </message>
    <message>
        <source>No device belongs in this list at the moment.</source>
        <translation>Im Moment gehört kein Gerät in diese Liste.</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>in a running job</source>
        <translation>in einem laufenden Job</translation>
    </message>
    <message>
        <source>not shown by Intune</source>
        <translation>von Intune nicht gezeigt</translation>
    </message>
    <message>
        <source>listed twice by Intune</source>
        <translation>von Intune doppelt geführt</translation>
    </message>
    <message>
        <source>in a job that has not started</source>
        <translation>in einem Job, der noch nicht begonnen hat</translation>
    </message>
    <message>
        <source>had a reset in the last day</source>
        <translation>mit Zurücksetzen am letzten Tag</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceTable</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Reslate::DevicesPage</name>
    <message>
        <source>Groups and devices</source>
        <translation>Gruppen und Geräte</translation>
    </message>
    <message>
        <source>A list of serial numbers</source>
        <translation>Eine Liste von Seriennummern</translation>
    </message>
    <message>
        <source>%1 of the plan “%2”, saved by %3, %4. They are checked again before anything is sent. To take other devices, choose groups or a list above.</source>
        <comment>30 devices, plan, who, when</comment>
        <translation>%1 aus dem Plan „%2“, gespeichert von %3, %4. Sie werden neu geprüft, bevor etwas gesendet wird. Für andere Geräte wählen Sie oben Gruppen oder eine Liste.</translation>
    </message>
</context>
<context>
    <name>Reslate::DisposalCard</name>
    <message>
        <source>For the paper</source>
        <translation>Für das Papier</translation>
    </message>
    <message>
        <source>Backup, recycler, weight and what else the program can&apos;t know. What stays empty is printed as “not recorded”.</source>
        <translation>Sicherung, Entsorger, Gewicht und was das Programm sonst nicht wissen kann. Was leer bleibt, wird als „nicht festgehalten“ gedruckt.</translation>
    </message>
    <message>
        <source>What was said before stands here. What is left is printed; what is empty is printed as “not recorded”.</source>
        <translation>Hier steht, was bisher gesagt wurde. Was stehen bleibt, wird gedruckt; was leer ist, wird als „nicht festgehalten“ gedruckt.</translation>
    </message>
    <message>
        <source>Say first that it was backed up.</source>
        <translation>Geben Sie zuerst an, dass gesichert wurde.</translation>
    </message>
    <message>
        <source>Choose first which word you claim.</source>
        <translation>Wählen Sie zuerst, welches Wort Sie in Anspruch nehmen.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Write down what is for the paper</source>
        <translation>Eintragen, was für das Papier ist</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Word of NIST SP 800-88</source>
        <translation>Wort von NIST SP 800-88</translation>
    </message>
    <message>
        <source>License labels removed</source>
        <translation>Lizenzaufkleber entfernt</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>labels removed</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>labels removed</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>The program claims none of these words: a wipe by Intune proves none. What is chosen here is printed as yours, with your reason.</source>
        <translation>Das Programm nimmt keines dieser Wörter in Anspruch: Ein Wipe durch Intune belegt keines. Was hier gewählt ist, wird als Ihre Angabe gedruckt, mit Ihrem Grund.</translation>
    </message>
    <message>
        <source>Write why you claim that word of NIST, or claim none.</source>
        <translation>Schreiben Sie, warum Sie dieses Wort von NIST in Anspruch nehmen, oder nehmen Sie keines.</translation>
    </message>
</context>
<context>
    <name>Reslate::EnterKey</name>
    <message>
        <source>Enter doesn&apos;t send. Press the space bar, or click the button.</source>
        <translation>Die Eingabetaste sendet nicht. Drücken Sie die Leertaste, oder klicken Sie auf die Schaltfläche.</translation>
    </message>
    <message>
        <source>Enter doesn&apos;t send. Click the button, or go to it by Tab and press the space bar.</source>
        <translation>Die Eingabetaste sendet nicht. Klicken Sie auf die Schaltfläche, oder gehen Sie mit Tab zu ihr und drücken Sie die Leertaste.</translation>
    </message>
</context>
<context>
    <name>Reslate::EscrowCard</name>
    <message>
        <source>Recovery keys and local passwords</source>
        <translation>Wiederherstellungsschlüssel und lokale Kennwörter</translation>
    </message>
    <message>
        <source>Keep them in an encrypted file first</source>
        <translation>Zuerst in einer verschlüsselten Datei aufbewahren</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose the file for recovery keys</source>
        <translation>Datei für die Wiederherstellungsschlüssel wählen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>Die Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Each of them is read by a privileged call, which Entra notes in its audit log with your name. If one can&apos;t be read, nothing is sent. Whoever has the file and the passphrase can open it, and nobody can without the passphrase: Reslate keeps it nowhere.</source>
        <translation>Jeder wird mit einem privilegierten Aufruf gelesen, den Entra mit Ihrem Namen im Überwachungsprotokoll festhält. Lässt sich einer nicht lesen, wird nichts gesendet. Wer die Datei und die Passphrase hat, kann sie öffnen, und ohne die Passphrase niemand: Reslate bewahrt sie nirgends auf.</translation>
    </message>
    <message>
        <source>Keep recovery keys in a file</source>
        <translation>Wiederherstellungsschlüssel in einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>Recovery keys (*.reslatekeys)</source>
        <translation>Wiederherstellungsschlüssel (*.reslatekeys)</translation>
    </message>
    <message>
        <source>Recovery keys %1</source>
        <comment>a day, in a file&apos;s name</comment>
        <translation>Wiederherstellungsschlüssel %1</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Es ist keine Datei gewählt.</translation>
    </message>
    <message>
        <source>%1 of at least %2 characters.</source>
        <translation>%1 von mindestens %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 characters.</source>
        <translation>%1 Zeichen.</translation>
    </message>
    <message>
        <source>The length protects it: several words are better than a few special characters.</source>
        <translation>Die Länge schützt sie: Mehrere Wörter sind besser als ein paar Sonderzeichen.</translation>
    </message>
    <message>
        <source>Choose the file for the recovery keys.</source>
        <translation>Wählen Sie die Datei für die Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Type the passphrase of the recovery keys again (step What to do): it isn&apos;t kept.</source>
        <translation>Tippen Sie die Passphrase der Wiederherstellungsschlüssel noch einmal ein (Schritt „Vorgehen“): Sie wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The passphrase needs at least %1 characters.</source>
        <translation>Die Passphrase braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>That file is there already, and recovery keys never replace a file: choose another name.</source>
        <translation>Diese Datei gibt es schon, und Wiederherstellungsschlüssel ersetzen nie eine Datei: Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Reslate::FilterMenu</name>
    <message>
        <source>Autopilot Reset</source>
        <translation>Autopilot-Reset</translation>
    </message>
    <message>
        <source>Can use Autopilot Reset</source>
        <translation>Kann Autopilot-Reset</translation>
    </message>
    <message>
        <source>Can&apos;t use Autopilot Reset</source>
        <translation>Kann kein Autopilot-Reset</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Personal devices</source>
        <translation>Private Geräte</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>Nicht konform</translation>
    </message>
    <message>
        <source>Not Windows</source>
        <translation>Kein Windows</translation>
    </message>
    <message>
        <source>Selected devices only</source>
        <translation>Nur ausgewählte Geräte</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Eingebunden</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Not seen for %1 days</source>
        <translation>%1 Tage nicht gesehen</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>Einbindung: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Local reset allowed</source>
        <translation>Lokales Reset erlaubt</translation>
    </message>
    <message>
        <source>Local reset blocked or not set</source>
        <translation>Lokales Reset gesperrt oder nicht festgelegt</translation>
    </message>
    <message>
        <source>Local reset not known</source>
        <translation>Lokales Reset nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Reslate::FindingCard</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Auslassen: %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <comment>names of devices</comment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button and the card it is in</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reslate::FourEyesDialog</name>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>Before something destructive starts, from this window or the command line, a second person looks at the mode and the devices and confirms them with a code. Where your school asks a second administrator in the Intune admin center, that counts instead.</source>
        <translation>Bevor etwas beginnt, was löscht oder zurücksetzt, von diesem Fenster oder der Befehlszeile aus, sieht eine zweite Person Art und Geräte an und bestätigt sie mit einem Code. Wo Ihre Schule im Intune Admin Center einen zweiten Administrator fragt, zählt stattdessen das.</translation>
    </message>
    <message>
        <source>A second person has to confirm.</source>
        <translation>Eine zweite Person muss bestätigen.</translation>
    </message>
    <message>
        <source>No second person is asked.</source>
        <translation>Es wird keine zweite Person gefragt.</translation>
    </message>
    <message>
        <source>Ask no second person any more</source>
        <translation>Keine zweite Person mehr fragen</translation>
    </message>
    <message>
        <source>Ask a second person from now on</source>
        <translation>Ab jetzt eine zweite Person fragen</translation>
    </message>
</context>
<context>
    <name>Reslate::GroupChecklist</name>
    <message>
        <source>%1 (protected)</source>
        <translation>%1 (geschützt)</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>group, number of devices</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group, 30 devices</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Reslate::GroupModel</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>%1, not counted yet</source>
        <translation>%1, noch nicht gezählt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, number of devices</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, protected</source>
        <translation>%1, geschützt</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1, number not known</source>
        <translation>%1, Anzahl nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Reslate::GroupSidebar</name>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Show groups without devices</source>
        <translation>Leere Gruppen zeigen</translation>
    </message>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Loading groups: %1 so far</source>
        <translation>Gruppen werden geladen: bisher %1</translation>
    </message>
    <message>
        <source>Loading groups…</source>
        <translation>Gruppen werden geladen …</translation>
    </message>
    <message>
        <source>Counting devices…</source>
        <translation>Geräte werden gezählt …</translation>
    </message>
    <message>
        <source>This school has no groups.</source>
        <translation>Diese Schule hat keine Gruppen.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>The groups are not known.</source>
        <translation>Die Gruppen sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Some groups are missing here.</source>
        <translation>Hier fehlen einige Gruppen.</translation>
    </message>
    <message>
        <source>No group is called that.</source>
        <translation>Keine Gruppe heißt so.</translation>
    </message>
</context>
<context>
    <name>Reslate::GroupsPanel</name>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Groups to reset</source>
        <translation>Gruppen, die zurückgesetzt werden</translation>
    </message>
    <message>
        <source>Groups whose devices are left out</source>
        <translation>Gruppen, deren Geräte ausgelassen werden</translation>
    </message>
    <message>
        <source>All devices of these groups</source>
        <translation>Alle Geräte dieser Gruppen</translation>
    </message>
    <message>
        <source>Search any device to add it</source>
        <translation>Beliebiges Gerät suchen und hinzufügen</translation>
    </message>
    <message>
        <source>Devices to reset</source>
        <translation>Geräte, die zurückgesetzt werden</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>Geräte werden geladen …</translation>
    </message>
    <message>
        <source>Still loading; more may come.</source>
        <translation>Lädt noch; es können mehr werden.</translation>
    </message>
    <message>
        <source>%1 taken off by hand.</source>
        <translation>%1 von Hand herausgenommen.</translation>
    </message>
    <message>
        <source>%1 added by hand.</source>
        <translation>%1 von Hand hinzugefügt.</translation>
    </message>
    <message>
        <source>except those in one of these</source>
        <translation>außer denen, die in einer von diesen sind</translation>
    </message>
</context>
<context>
    <name>Reslate::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Where data is stored</source>
        <translation>&amp;Wo Daten gespeichert sind</translation>
    </message>
    <message>
        <source>&amp;Save support information…</source>
        <translation>&amp;Support-Informationen speichern …</translation>
    </message>
    <message>
        <source>About Reslate…</source>
        <translation>Über Reslate …</translation>
    </message>
    <message>
        <source>Save support information</source>
        <translation>Support-Informationen speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Reslate support information</source>
        <translation>Reslate-Support-Informationen</translation>
    </message>
    <message>
        <source>About Reslate</source>
        <translation>Über Reslate</translation>
    </message>
    <message>
        <source>Reslate %1</source>
        <translation>Reslate %1</translation>
    </message>
    <message>
        <source>Lists a school&apos;s managed devices, says which reset applies, sends it and follows each device until there is proof.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Listet die verwalteten Geräte einer Schule auf, sagt, welches Zurücksetzen möglich ist, sendet es und verfolgt jedes Gerät bis zum Beweis.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look for a &amp;newer version…</source>
        <translation>Nach &amp;neuerer Version suchen …</translation>
    </message>
</context>
<context>
    <name>Reslate::HelpWindow</name>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reslate::HoursModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>Reslate::ImportDialog</name>
    <message>
        <source>Import serial numbers</source>
        <translation>Seriennummern importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 selected before: not selected any more.</source>
        <comment>26 devices</comment>
        <translation>Vorher ausgewählt: %1. Sie sind es nicht mehr.</translation>
    </message>
    <message>
        <source>Select %1</source>
        <comment>26 devices</comment>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Select devices</source>
        <translation>Geräte auswählen</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>It is doubtful which column is meant, so that none of these devices can be selected.</source>
        <translation>Es ist unklar, welche Spalte gemeint ist. Deshalb lässt sich keines dieser Geräte auswählen.</translation>
    </message>
    <message>
        <source>No line names exactly one device.</source>
        <translation>Keine Zeile nennt genau ein Gerät.</translation>
    </message>
    <message>
        <source>They are selected in the table, for the action that you choose then. Nothing is sent yet.</source>
        <translation>Die gefundenen Geräte werden in der Tabelle ausgewählt, für die Aktion, die Sie dann wählen. Noch wird nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 selected now will not be selected any more.</source>
        <comment>26 devices</comment>
        <translation>Jetzt ausgewählt: %1. Sie sind es dann nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Reslate::JobFoot</name>
    <message>
        <source>Retry failed…</source>
        <translation>Fehlgeschlagene erneut versuchen …</translation>
    </message>
    <message>
        <source>Confirm by hand…</source>
        <translation>Von Hand bestätigen …</translation>
    </message>
    <message>
        <source>Nothing happened…</source>
        <translation>Nichts geschehen …</translation>
    </message>
    <message>
        <source>Chase list: devices not back ▾</source>
        <translation>Nachfassliste: nicht zurück ▾</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You looked: the order whose answer was lost did nothing to any of them. They then count as failed, and the order can be sent again.</source>
        <translation>Sie haben nachgesehen: Der Auftrag, dessen Antwort verloren ging, hat bei keinem von ihnen etwas bewirkt. Sie gelten dann als fehlgeschlagen, und der Auftrag kann noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>Chase list: devices not back</source>
        <translation>Nachfassliste: Geräte, die nicht zurück sind</translation>
    </message>
    <message>
        <source>The devices that did not come back, for the person who follows up on them.</source>
        <translation>Die Geräte, die nicht zurückgekommen sind, für die Person, die ihnen nachgeht.</translation>
    </message>
    <message>
        <source>Retry %1 that failed…</source>
        <translation>Fehlgeschlagene erneut versuchen: %1 …</translation>
    </message>
    <message>
        <source>No device of this job failed, or another job is working on those that did.</source>
        <translation>Kein Gerät dieses Jobs ist fehlgeschlagen, oder ein anderer Job arbeitet daran.</translation>
    </message>
    <message>
        <source>Nothing happened to 1 device…</source>
        <translation>Mit 1 Gerät ist nichts geschehen …</translation>
    </message>
    <message>
        <source>Nothing happened to %1 devices…</source>
        <translation>Mit %1 Geräten ist nichts geschehen …</translation>
    </message>
    <message>
        <source>Confirm %1 by hand…</source>
        <translation>%1 von Hand bestätigen …</translation>
    </message>
    <message>
        <source>Select the devices in the table that you saw yourself and that aren&apos;t done yet.</source>
        <translation>Wählen Sie in der Tabelle die Geräte aus, die Sie selbst gesehen haben und die noch nicht fertig sind.</translation>
    </message>
    <message>
        <source>Checking the journal…</source>
        <translation>Journal wird geprüft …</translation>
    </message>
    <message>
        <source>Go on without proof…</source>
        <translation>Ohne Beweis weiter …</translation>
    </message>
    <message>
        <source>Go on without proof for %1…</source>
        <translation>Ohne Beweis weiter für %1 …</translation>
    </message>
    <message>
        <source>The next step of these devices doesn&apos;t wait for the proof any longer. The report prints who decided that, and why.</source>
        <translation>Der nächste Schritt dieser Geräte wartet nicht länger auf den Beweis. Der Bericht druckt, wer das entschieden hat und warum.</translation>
    </message>
    <message>
        <source>Select the devices in the table that wait for a proof.</source>
        <translation>Wählen Sie in der Tabelle die Geräte aus, die auf einen Beweis warten.</translation>
    </message>
</context>
<context>
    <name>Reslate::JobGroupModel</name>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group of devices: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many devices, step of a job</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of a job, how it stands with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reslate::JobHead</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Takes back what was not sent. What was sent can&apos;t be called back.</source>
        <translation>Nimmt zurück, was noch nicht gesendet wurde. Gesendetes lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Sends nothing more until you resume. What was sent is followed.</source>
        <translation>Sendet nichts mehr, bis Sie fortsetzen. Gesendetes wird weiter verfolgt.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>%1. Nothing has been sent yet.</source>
        <translation>%1. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Resume anyway…</source>
        <translation>Trotzdem fortsetzen …</translation>
    </message>
</context>
<context>
    <name>Reslate::JobItemModel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>device, serial number: status</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Reslate::JobItemPanel</name>
    <message>
        <source>Copy details for support</source>
        <translation>Einzelheiten für Support kopieren</translation>
    </message>
    <message>
        <source>What happened to this device</source>
        <translation>Was mit diesem Gerät geschehen ist</translation>
    </message>
    <message>
        <source>What happened, and who says so</source>
        <translation>Was geschehen ist und wer es sagt</translation>
    </message>
    <message>
        <source>No device</source>
        <translation>Kein Gerät</translation>
    </message>
    <message>
        <source>%1 left this group. Its status now: %2.</source>
        <comment>device, its state</comment>
        <translation>%1 ist nicht mehr in dieser Gruppe. Status jetzt: %2.</translation>
    </message>
</context>
<context>
    <name>Reslate::JobModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>reset mode, name of the group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>starts in %1 s</source>
        <translation>beginnt in %1 s</translation>
    </message>
    <message>
        <source>%1 open · %2 finished</source>
        <comment>numbers of jobs</comment>
        <translation>%1 offen · %2 beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job, what it is at</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>goes on %1</source>
        <comment>when: at 10:52</comment>
        <translation>geht weiter %1</translation>
    </message>
    <message>
        <source>%1 s to take it back</source>
        <translation>noch %1 s zum Zurücknehmen</translation>
    </message>
    <message>
        <source>Sending starts in %1 s</source>
        <translation>Senden beginnt in %1 s</translation>
    </message>
    <message>
        <source>%1 · %2 stopped</source>
        <comment>other jobs, number of stopped ones</comment>
        <translation>%1 · %2 gestoppt</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <comment>when: at 10:52</comment>
        <translation>angeordnet %1</translation>
    </message>
    <message>
        <source>ordered %1 by %2</source>
        <comment>when, person</comment>
        <translation>angeordnet %1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 planned for later</source>
        <comment>other jobs, number of jobs that wait for their start</comment>
        <translation>%1 · %2 für später geplant</translation>
    </message>
    <message>
        <source>Resume lets it start %1, as planned</source>
        <comment>when: tomorrow at 7:00</comment>
        <translation>Mit „Fortsetzen“ startet er %1 wie geplant</translation>
    </message>
    <message>
        <source>Its time has passed. Resume counts down %1 s, then sends</source>
        <translation>Seine Zeit ist vorbei. „Fortsetzen“ zählt %1 s herunter und sendet dann</translation>
    </message>
    <message>
        <source>Resume counts down %1 s, then sends</source>
        <translation>„Fortsetzen“ zählt %1 s herunter und sendet dann</translation>
    </message>
    <message>
        <source>%1 · %2 stopped, %3 still under way</source>
        <comment>other jobs, number of stopped ones, 3 devices</comment>
        <translation>%1 · %2 gestoppt, %3 noch in Arbeit</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a job that is under way, another one that ended</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>starts %1</source>
        <comment>when: Tue Dec 1, 7:00 AM</comment>
        <translation>startet %1</translation>
    </message>
    <message>
        <source>Starts %1, in %2</source>
        <comment>when: Tue Dec 1, 7:00 AM, about 12 h</comment>
        <translation>Startet %1, in %2</translation>
    </message>
</context>
<context>
    <name>Reslate::JobPage</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Choose a group on the left to see what to do about it.</source>
        <translation>Wählen Sie links eine Gruppe, um zu sehen, was dafür zu tun ist.</translation>
    </message>
    <message>
        <source>Groups, devices and history</source>
        <translation>Gruppen, Geräte und Verlauf</translation>
    </message>
    <message>
        <source>Groups of devices</source>
        <translation>Gruppen von Geräten</translation>
    </message>
    <message>
        <source>Devices of this group</source>
        <translation>Geräte dieser Gruppe</translation>
    </message>
</context>
<context>
    <name>Reslate::JobRow</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten …</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Stop: take all back</source>
        <translation>Stopp: alles zurück</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 stoppen</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>Takes back what was not sent. What was sent can&apos;t be called back.</source>
        <translation>Nimmt zurück, was noch nicht gesendet wurde. Gesendetes lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Sends nothing more until you resume. What was sent is followed.</source>
        <translation>Sendet nichts mehr, bis Sie fortsetzen. Gesendetes wird weiter verfolgt.</translation>
    </message>
    <message>
        <source>Show failures…</source>
        <translation>Fehlschläge zeigen …</translation>
    </message>
    <message>
        <source>Resume anyway…</source>
        <translation>Trotzdem fortsetzen …</translation>
    </message>
    <message>
        <source>Resume anyway: %1</source>
        <translation>%1 trotzdem fortsetzen</translation>
    </message>
    <message>
        <source>Stop %1: take all back</source>
        <translation>%1 stoppen: alles zurück</translation>
    </message>
    <message>
        <source>Show failures of %1</source>
        <translation>Fehlschläge von %1 zeigen</translation>
    </message>
</context>
<context>
    <name>Reslate::LiftDialog</name>
    <message>
        <source>Lift the block</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>The order can&apos;t be called back: the device may still carry it out, before or after another one. Your name and the reason stay in the history.</source>
        <translation>Der Auftrag lässt sich nicht zurückholen: Das Gerät kann ihn noch ausführen, vor oder nach einem anderen. Ihr Name und der Grund bleiben im Verlauf.</translation>
    </message>
</context>
<context>
    <name>Reslate::ListEntryModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Line %1: %2. %3</source>
        <comment>line, text, finding</comment>
        <translation>Zeile %1: %2. %3</translation>
    </message>
    <message>
        <source>In your list</source>
        <translation>In Ihrer Liste</translation>
    </message>
    <message>
        <source>Device found</source>
        <translation>Gefundenes Gerät</translation>
    </message>
</context>
<context>
    <name>Reslate::ListNavigation</name>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Only these: %1</source>
        <comment>name of a list</comment>
        <translation>Nur diese: %1</translation>
    </message>
    <message>
        <source>Selected devices</source>
        <translation>Ausgewählte Geräte</translation>
    </message>
</context>
<context>
    <name>Reslate::ListOutput</name>
    <message>
        <source>devices</source>
        <comment>name of a file</comment>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Copy devices</source>
        <translation>Geräte kopieren</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren …</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>Liste drucken …</translation>
    </message>
    <message>
        <source>The selected devices, or else the current one, with headings, for a spreadsheet or an email</source>
        <translation>Die ausgewählten Geräte, sonst das aktuelle, mit Überschriften, für eine Tabelle oder eine E-Mail</translation>
    </message>
    <message>
        <source>The list shows no device.</source>
        <translation>Die Liste zeigt kein Gerät.</translation>
    </message>
    <message>
        <source>Nothing is copied: select devices first.</source>
        <translation>Nichts kopiert: Wählen Sie zuerst Geräte aus.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <comment>26 devices</comment>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>%1 exported to %2.</source>
        <comment>26 devices, name of a file</comment>
        <translation>%1 nach %2 exportiert.</translation>
    </message>
    <message>
        <source>%1 The list is not complete.</source>
        <translation>%1 Die Liste ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The list is not complete.</source>
        <translation>Die Liste ist nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>Reslate::ListPanel</name>
    <message>
        <source>Serial numbers, one on each line</source>
        <translation>Seriennummern, eine pro Zeile</translation>
    </message>
    <message>
        <source>Serial numbers, one on each line, or a table with such a column.</source>
        <translation>Seriennummern, eine pro Zeile, oder eine Tabelle mit einer solchen Spalte.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a list of serial numbers</source>
        <translation>Liste von Seriennummern öffnen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take the list from the clipboard</source>
        <translation>Liste aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>What was found for each line</source>
        <translation>Was für jede Zeile gefunden wurde</translation>
    </message>
    <message>
        <source>Only lines that name exactly one device are used.</source>
        <translation>Nur Zeilen, die genau ein Gerät nennen, werden verwendet.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Aus der Datei %1</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>The text below</source>
        <translation>Der Text unten</translation>
    </message>
    <message>
        <source>From the file %1, changed here</source>
        <translation>Aus der Datei %1, hier geändert</translation>
    </message>
    <message>
        <source>%1 is not used. %2 There is no list now.</source>
        <comment>file, why</comment>
        <translation>%1 wird nicht verwendet. %2 Es gibt jetzt keine Liste.</translation>
    </message>
    <message>
        <source>The list is read as soon as all devices are loaded.</source>
        <translation>Die Liste wird gelesen, sobald alle Geräte geladen sind.</translation>
    </message>
    <message>
        <source>No list yet.</source>
        <translation>Noch keine Liste.</translation>
    </message>
    <message>
        <source>Print lines to look up…</source>
        <translation>Zeilen zum Klären drucken …</translation>
    </message>
    <message>
        <source>The lines that name no device for certain, on paper, with room for the right serial number.</source>
        <translation>Die Zeilen, die kein Gerät sicher benennen, auf Papier, mit Platz für die richtige Seriennummer.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, what was found</comment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Reslate::ListStatePage</name>
    <message>
        <source>Search all %1 (1 match)</source>
        <comment>600 devices</comment>
        <translation>Alle %1 durchsuchen (1 Treffer)</translation>
    </message>
    <message>
        <source>Search all %1 (%2 matches)</source>
        <comment>600 devices</comment>
        <translation>Alle %1 durchsuchen (%2 Treffer)</translation>
    </message>
    <message>
        <source>The search or filter hides all %1 of this list.</source>
        <translation>Suche oder Filter verdecken alle %1 dieser Liste.</translation>
    </message>
    <message>
        <source>%1 No other device of the school matches the search either. A wiped, retired or deleted one may be found in its job.</source>
        <translation>%1 Auch kein anderes Gerät der Schule passt zur Suche. Ein zurückgesetztes, abgekoppeltes oder gelöschtes lässt sich vielleicht in seinem Job finden.</translation>
    </message>
    <message>
        <source>Search all jobs</source>
        <translation>Alle Jobs durchsuchen</translation>
    </message>
    <message>
        <source>Search all jobs (1 match)</source>
        <translation>Alle Jobs durchsuchen (1 Treffer)</translation>
    </message>
    <message>
        <source>Search all jobs (%1 matches)</source>
        <translation>Alle Jobs durchsuchen (%1 Treffer)</translation>
    </message>
    <message>
        <source>Show the group “%1”</source>
        <translation>Gruppe „%1“ anzeigen</translation>
    </message>
    <message>
        <source>Search the groups (%1 matches)</source>
        <translation>In den Gruppen suchen (%1 Treffer)</translation>
    </message>
</context>
<context>
    <name>Reslate::LocalResetDialog</name>
    <message>
        <source>Local Autopilot Reset</source>
        <translation>Lokales Autopilot-Reset</translation>
    </message>
    <message>
        <source>Local Autopilot Reset: %1</source>
        <comment>group</comment>
        <translation>Lokales Autopilot-Reset: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Anzahl der Geräte</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, number of devices</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The policies are being read…</source>
        <translation>Die Richtlinien werden gelesen …</translation>
    </message>
    <message>
        <source>At these computers Ctrl+Win+R at the lock screen then starts an Autopilot Reset, for whoever signs in as a local administrator.</source>
        <translation>An diesen Computern startet Strg+Win+R am Sperrbildschirm dann ein Autopilot-Reset, für jeden, der sich als lokaler Administrator anmeldet.</translation>
    </message>
    <message>
        <source>Made in Intune is one policy, and nothing else: “%1”, with a number of its own behind its name. It sets DisableAutomaticReDeploymentCredentials to 0, and is assigned to “%2”: %3 with Windows.</source>
        <comment>name, group, 30 devices</comment>
        <translation>In Intune wird eine Richtlinie angelegt und sonst nichts: „%1“, mit einer eigenen Nummer hinter dem Namen. Sie setzt DisableAutomaticReDeploymentCredentials auf 0 und wird „%2“ zugewiesen: %3 mit Windows.</translation>
    </message>
    <message>
        <source>Until now: %1.</source>
        <comment>states with numbers</comment>
        <translation>Bisher: %1.</translation>
    </message>
    <message>
        <source>No computer with Windows is in this group.</source>
        <translation>In dieser Gruppe ist kein Computer mit Windows.</translation>
    </message>
    <message>
        <source>Where another policy blocks it the two contradict each other, and it is not certain to work. Take that one back in Intune first.</source>
        <translation>Wo eine andere Richtlinie es sperrt, widersprechen sich die beiden, und es ist nicht sicher, dass es geht. Nehmen Sie diese zuerst in Intune zurück.</translation>
    </message>
    <message>
        <source>There are users in the group, or it isn&apos;t known: the policy then also reaches the computers that they sign in to.</source>
        <translation>In der Gruppe sind Benutzer, oder das ist nicht bekannt: Die Richtlinie erreicht dann auch die Computer, an denen sie sich anmelden.</translation>
    </message>
    <message>
        <source>Type the number of devices: %1</source>
        <translation>Geben Sie die Anzahl der Geräte ein: %1</translation>
    </message>
    <message>
        <source>Allow for %1</source>
        <comment>button: 30 devices</comment>
        <translation>Für %1 erlauben</translation>
    </message>
    <message>
        <source>The policy “%1” stands for this group. %2 made it on %3.</source>
        <comment>name, person, time</comment>
        <translation>Für diese Gruppe besteht die Richtlinie „%1“. %2 hat sie am %3 angelegt.</translation>
    </message>
    <message>
        <source>Taken back, it is deleted in Intune, where it still is what was made. Computers follow when they check in.</source>
        <translation>Wird sie zurückgenommen, so wird sie in Intune gelöscht, sofern sie noch so ist, wie sie angelegt wurde. Computer folgen, wenn sie sich melden.</translation>
    </message>
    <message>
        <source>Delete the policy</source>
        <translation>Richtlinie löschen</translation>
    </message>
    <message>
        <source>Wait: this is not given up half-way.</source>
        <translation>Bitte warten: Das wird nicht auf halbem Weg abgebrochen.</translation>
    </message>
    <message>
        <source>The policy is deleted. Computers follow when they check in.</source>
        <translation>Die Richtlinie ist gelöscht. Computer folgen, wenn sie sich melden.</translation>
    </message>
    <message>
        <source>The policy stands. Computers take it over when they check in.</source>
        <translation>Die Richtlinie besteht. Computer übernehmen sie, wenn sie sich melden.</translation>
    </message>
</context>
<context>
    <name>Reslate::LocalResetCard</name>
    <message>
        <source>Whether your policies in Intune allow it hasn&apos;t been looked up yet.</source>
        <translation>Ob Ihre Richtlinien in Intune es erlauben, wurde noch nicht nachgesehen.</translation>
    </message>
    <message>
        <source>The policies are being read…</source>
        <translation>Die Richtlinien werden gelesen…</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Local Autopilot Reset</source>
        <translation>Lokales Autopilot-Reset</translation>
    </message>
    <message>
        <source>Started at the computer: Ctrl+Win+R at the lock screen, then a local administrator signs in. Primary user and Entra owner stay as they are.</source>
        <translation>Wird am Computer gestartet: Strg+Win+R am Sperrbildschirm, dann meldet sich ein lokaler Administrator an. Hauptbenutzer und Entra-Besitzer bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Look up local Autopilot Reset</source>
        <translation>Lokales Autopilot-Reset nachsehen</translation>
    </message>
    <message>
        <source>Reads the policies of Intune that set it, for all devices at once. Changes nothing.</source>
        <translation>Liest die Richtlinien von Intune, die es festlegen, für alle Geräte auf einmal. Ändert nichts.</translation>
    </message>
    <message>
        <source>Look it up again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
</context>
<context>
    <name>Reslate::MainWindow</name>
    <message>
        <source>Reslate</source>
        <translation>Reslate</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read all lists again (F5)</source>
        <translation>Alle Listen neu lesen (F5)</translation>
    </message>
    <message>
        <source>Groups, devices and details</source>
        <translation>Gruppen, Geräte und Einzelheiten</translation>
    </message>
    <message>
        <source>Devices and activity</source>
        <translation>Geräte und Aktivität</translation>
    </message>
    <message>
        <source>Practice tenant</source>
        <translation>Übungsschule</translation>
    </message>
    <message>
        <source>Select the devices of a list of serial numbers, for any action</source>
        <translation>Die Geräte einer Liste von Seriennummern auswählen, für jede Aktion</translation>
    </message>
    <message>
        <source>Import serials…</source>
        <translation>Liste importieren …</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Reslate: %1</source>
        <comment>how many jobs run</comment>
        <translation>Reslate: %1</translation>
    </message>
    <message>
        <source>%1 (practice) – Reslate</source>
        <translation>%1 (Übung) – Reslate</translation>
    </message>
    <message>
        <source>%1 – Reslate</source>
        <translation>%1 – Reslate</translation>
    </message>
    <message>
        <source>Nothing was sent. The plan is kept: Devices → Plans…</source>
        <translation>Es wurde nichts gesendet. Der Plan steht unter Geräte → Pläne …</translation>
    </message>
</context>
<context>
    <name>Reslate::MenuBar</name>
    <message>
        <source>Reslate</source>
        <translation>Reslate</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Geräte</translation>
    </message>
    <message>
        <source>Reset a whole group…</source>
        <translation>Ganze Gruppe zurücksetzen …</translation>
    </message>
    <message>
        <source>Wipe and remove…</source>
        <translation>Wipe und entfernen …</translation>
    </message>
    <message>
        <source>Plans…</source>
        <translation>Pläne …</translation>
    </message>
    <message>
        <source>Select all in the list</source>
        <translation>Alle der Liste auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Clear search and filter</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>All &amp;jobs…</source>
        <translation>Alle &amp;Jobs …</translation>
    </message>
    <message>
        <source>&amp;Rules of the school</source>
        <translation>&amp;Regeln der Schule</translation>
    </message>
    <message>
        <source>&amp;Protected list…</source>
        <translation>&amp;Schutzliste …</translation>
    </message>
    <message>
        <source>What no action may touch, and why</source>
        <translation>Was keine Aktion berühren darf und warum</translation>
    </message>
    <message>
        <source>&amp;Closed hours…</source>
        <translation>S&amp;perrzeiten …</translation>
    </message>
    <message>
        <source>When nothing destructive is sent, and why</source>
        <translation>Wann nichts gesendet wird, was löscht oder zurücksetzt, und warum</translation>
    </message>
    <message>
        <source>&amp;Second person…</source>
        <translation>&amp;Zweite Person …</translation>
    </message>
    <message>
        <source>Whether a second person has to confirm what is destructive</source>
        <translation>Ob eine zweite Person bestätigen muss, was löscht oder zurücksetzt</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Retired…</source>
        <translation>Aus&amp;gesondert …</translation>
    </message>
    <message>
        <source>Prepare a reset</source>
        <translation>Zurücksetzen vorbereiten</translation>
    </message>
</context>
<context>
    <name>Reslate::ModeCard</name>
    <message>
        <source>Show the mode to use instead</source>
        <translation>Zeigt, was stattdessen geht</translation>
    </message>
    <message>
        <source>See %1</source>
        <translation>Siehe %1</translation>
    </message>
    <message>
        <source>Keeps: %1.</source>
        <translation>Bleibt: %1.</translation>
    </message>
    <message>
        <source>Removes: %1.</source>
        <translation>Wird entfernt: %1.</translation>
    </message>
</context>
<context>
    <name>Reslate::ModePage</name>
    <message>
        <source>What should happen to them?</source>
        <translation>Was soll mit ihnen geschehen?</translation>
    </message>
    <message>
        <source>Reset modes</source>
        <translation>Arten des Zurücksetzens</translation>
    </message>
    <message>
        <source>Wipe, keep account</source>
        <translation>Wipe, Konto behalten</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Who must touch it afterward</source>
        <translation>Wer danach Hand anlegen muss</translation>
    </message>
    <message>
        <source>How long a device takes</source>
        <translation>Wie lange ein Gerät braucht</translation>
    </message>
    <message>
        <source>Keep user data</source>
        <translation>Benutzerdaten behalten</translation>
    </message>
    <message>
        <source>Fresh start: keep user data</source>
        <translation>Neu aufsetzen: Benutzerdaten behalten</translation>
    </message>
    <message>
        <source>possible for %1 of %2</source>
        <translation>möglich bei %1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>possible for 0 of 26, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To retire devices or to delete their Intune records, select them in the device list and choose it under More there.</source>
        <translation>Um Geräte abzukoppeln oder ihre Intune-Einträge zu löschen, wählen Sie sie in der Geräteliste aus und dann dort unter „Mehr“ die Aktion.</translation>
    </message>
</context>
<context>
    <name>Reslate::CountChart</name>
    <message>
        <source>Devices, counted</source>
        <translation>Geräte, gezählt</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>Reslate::NarrowingBar</name>
    <message>
        <source>Shows exactly the selected devices. The actions above are about all of them.</source>
        <translation>Zeigt genau die ausgewählten Geräte. Die Aktionen darüber gelten für alle.</translation>
    </message>
    <message>
        <source>%1 selected, not shown here · Show</source>
        <comment>number of devices</comment>
        <translation>%1 ausgewählt, hier nicht zu sehen · Zeigen</translation>
    </message>
    <message>
        <source>%1 selected and not shown here. Show the selected devices.</source>
        <comment>26 devices</comment>
        <translation>Ausgewählt und hier nicht zu sehen: %1. Die ausgewählten Geräte zeigen.</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <comment>search or filter</comment>
        <translation>Entfernen: %1</translation>
    </message>
</context>
<context>
    <name>Reslate::Notices</name>
    <message>
        <source>I have read it</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Members of this group</source>
        <translation>Mitglieder dieser Gruppe</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Name der Schule</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>No answer from the service for %1 seconds.</source>
        <translation>Seit %1 Sekunden keine Antwort vom Dienst.</translation>
    </message>
    <message>
        <source>Reslate goes on waiting. What is shown may be incomplete or out of date. You can stop, and load again later; jobs are not touched by that.</source>
        <translation>Reslate wartet weiter. Was hier steht, kann unvollständig oder veraltet sein. Sie können abbrechen und später neu laden; Jobs berührt das nicht.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 Jobs that need it wait and go on afterward; nothing is sent twice.</source>
        <translation>%1 Jobs, die die Anmeldung brauchen, warten und machen danach weiter; nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Start a new journal</source>
        <translation>Neues Journal beginnen</translation>
    </message>
</context>
<context>
    <name>Reslate::NumberCards</name>
    <message>
        <source>wipe proven</source>
        <translation>Wipe bewiesen</translation>
    </message>
    <message>
        <source>not proven, must not leave</source>
        <translation>nicht bewiesen, dürfen nicht gehen</translation>
    </message>
    <message>
        <source>records still there</source>
        <translation>Einträge noch da</translation>
    </message>
    <message>
        <source>not proven, must not leave</source>
        <comment>one device</comment>
        <translation>nicht bewiesen, darf nicht gehen</translation>
    </message>
    <message>
        <source>record still there</source>
        <translation>Eintrag noch da</translation>
    </message>
</context>
<context>
    <name>Reslate::NumberField</name>
    <message>
        <source>Type a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>That is too much.</source>
        <translation>Das ist zu viel.</translation>
    </message>
    <message>
        <source>That is too much: %1 at the most.</source>
        <translation>Das ist zu viel: höchstens %1.</translation>
    </message>
    <message>
        <source>Type a whole number of %1 or more.</source>
        <translation>Geben Sie eine ganze Zahl ab %1 ein.</translation>
    </message>
</context>
<context>
    <name>Reslate::OpenPointModel</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Vorgehen</translation>
    </message>
</context>
<context>
    <name>Reslate::OpenPointsDialog</name>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reslate::OrderController</name>
    <message>
        <source>%1 was not started. Nothing was sent.</source>
        <translation>%1 wurde nicht gestartet. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>The devices that failed aren&apos;t in the list.</source>
        <translation>Die fehlgeschlagenen Geräte sind nicht in der Liste.</translation>
    </message>
    <message>
        <source>Refresh the list, then try again.</source>
        <translation>Aktualisieren Sie die Liste und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>%1 could not be confirmed.</source>
        <translation>Nicht bestätigt: %1.</translation>
    </message>
    <message>
        <source>1 device went on to another step while you were asked. Look at it again.</source>
        <translation>1 Gerät ist im nächsten Schritt, seit Sie gefragt wurden. Sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>%1 went on to another step while you were asked. Look at them again.</source>
        <comment>3 devices</comment>
        <translation>%1 sind im nächsten Schritt, seit Sie gefragt wurden. Sehen Sie sie noch einmal an.</translation>
    </message>
</context>
<context>
    <name>Reslate::PacePage</name>
    <message>
        <source>Pilot and waves</source>
        <translation>Pilotgruppe und Wellen</translation>
    </message>
    <message>
        <source>First a pilot of</source>
        <translation>Zuerst eine Pilotgruppe mit</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräten</translation>
    </message>
    <message>
        <source>Devices of the pilot</source>
        <translation>Geräte der Pilotgruppe</translation>
    </message>
    <message>
        <source>Then no more than</source>
        <translation>Danach höchstens</translation>
    </message>
    <message>
        <source>devices at a time</source>
        <translation>Geräte auf einmal</translation>
    </message>
    <message>
        <source>Devices at a time</source>
        <translation>Geräte auf einmal</translation>
    </message>
    <message>
        <source>A reset loads a few gigabytes over the Wi-Fi of the room.</source>
        <translation>Ein Zurücksetzen lädt ein paar Gigabyte über das WLAN des Raums.</translation>
    </message>
    <message>
        <source>From wave to wave</source>
        <translation>Von Welle zu Welle</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Minutes from wave to wave</source>
        <translation>Minuten von Welle zu Welle</translation>
    </message>
    <message>
        <source>From the start of one wave to the start of the next.</source>
        <translation>Vom Beginn einer Welle bis zum Beginn der nächsten.</translation>
    </message>
    <message>
        <source>Hold the rest</source>
        <translation>Rest anhalten</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>failures of one kind</source>
        <translation>gleichartigen Fehlschlägen</translation>
    </message>
    <message>
        <source>Failures of one kind</source>
        <translation>Gleichartige Fehlschläge</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>When I send it</source>
        <translation>Wenn ich sende</translation>
    </message>
    <message>
        <source>Later, on</source>
        <translation>Später, am</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Reslate has to run then. A job whose start it missed waits until you resume it.</source>
        <translation>Reslate muss dann laufen. Ein Job, dessen Start es verpasst hat, wartet, bis Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>What the devices themselves need comes on top.</source>
        <translation>Was die Geräte selbst brauchen, kommt hinzu.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>After that many failures of one kind, everything that is not sent is held until you decide.</source>
        <translation>Nach so vielen gleichartigen Fehlschlägen wird alles angehalten, was noch nicht gesendet ist, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>percent fail</source>
        <translation>Prozent fehlschlagen</translation>
    </message>
    <message>
        <source>Failures in percent</source>
        <translation>Fehlschläge in Prozent</translation>
    </message>
    <message>
        <source>When this share fails, everything that is not sent is held until you decide.</source>
        <translation>Wenn dieser Anteil fehlschlägt, wird alles angehalten, was noch nicht gesendet ist, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>The start is in the past.</source>
        <translation>Der Start liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>These numbers contradict each other.</source>
        <translation>Diese Zahlen widersprechen einander.</translation>
    </message>
    <message>
        <source>Pace: how fast, and when</source>
        <translation>Tempo: wie schnell und wann</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The others get their orders when each device of the pilot is done.</source>
        <translation>Die anderen bekommen ihren Auftrag, wenn jedes Gerät der Pilotgruppe fertig ist.</translation>
    </message>
    <message>
        <source>device at a time</source>
        <translation>Gerät auf einmal</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>percent fails</source>
        <translation>Prozent fehlschlägt</translation>
    </message>
    <message>
        <source>One of the numbers or times can&apos;t be taken yet.</source>
        <translation>Eine der Zahlen oder Zeiten gilt so noch nicht.</translation>
    </message>
    <message>
        <source>Who is in the pilot</source>
        <translation>Wer zur Pilotgruppe gehört</translation>
    </message>
    <message>
        <source>Devices for the pilot, the best ones first</source>
        <translation>Geräte für die Pilotgruppe, die besten zuerst</translation>
    </message>
</context>
<context>
    <name>Reslate::PaperOptionsDialog</name>
    <message>
        <source>A sheet for each device instead of one report of all</source>
        <translation>Ein Blatt für jedes Gerät statt eines Berichts über alle</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Bericht machen</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>It is called a certificate only where that device reached the proof that the school asks for.</source>
        <translation>Bescheinigung heißt es nur dort, wo dieses Gerät den Beweis erreicht hat, den die Schule verlangt.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PDF, to be filed</source>
        <translation>PDF, für die Ablage</translation>
    </message>
    <message>
        <source>CSV, a table for a spreadsheet</source>
        <translation>CSV, eine Tabelle zum Weiterverarbeiten</translation>
    </message>
    <message>
        <source>JSON, the whole record</source>
        <translation>JSON, der ganze Datensatz</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Seiten zeigen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For the paper</source>
        <translation>Für das Papier</translation>
    </message>
    <message>
        <source>Leave out personal data: users and administrators</source>
        <translation>Personenbezogene Daten weglassen: Benutzer und Administratoren</translation>
    </message>
</context>
<context>
    <name>Reslate::PermissionsDialog</name>
    <message>
        <source>you may not</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>you may</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What your account may do</source>
        <translation>Was Ihr Konto darf</translation>
    </message>
    <message>
        <source>Both your school&apos;s consent for Reslate and your role in Intune have to allow it. What isn&apos;t known here, the service decides when it is sent.</source>
        <translation>Sowohl die Zustimmung Ihrer Schule für Reslate als auch Ihre Rolle in Intune müssen es erlauben. Was hier nicht bekannt ist, entscheidet der Dienst beim Senden.</translation>
    </message>
    <message>
        <source>Intune role permission: %1</source>
        <translation>Berechtigung der Intune-Rolle: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reslate::PilotChecklist</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>No pilot: all go at once.</source>
        <translation>Keine Pilotgruppe: alle auf einmal.</translation>
    </message>
    <message>
        <source>%1 goes first.</source>
        <comment>1 of 30 devices</comment>
        <translation>%1 ist zuerst dran.</translation>
    </message>
    <message>
        <source>%1 go first.</source>
        <comment>3 of 30 devices</comment>
        <translation>%1 sind zuerst dran.</translation>
    </message>
</context>
<context>
    <name>Reslate::PlanFrame</name>
    <message>
        <source> · saved as a plan, so you can close and come back</source>
        <translation> · als Plan gespeichert; Sie können schließen und später weitermachen</translation>
    </message>
    <message>
        <source> · not saved: %1</source>
        <translation> · nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>A saved plan stands in Devices → Plans, and you can go on with it at any time.</source>
        <translation>Ein gespeicherter Plan steht unter Geräte → Pläne; Sie können jederzeit damit weitermachen.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>What you chose here isn&apos;t saved yet. Nothing was sent.</source>
        <translation>Was Sie hier gewählt haben, ist noch nicht gespeichert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Save as a plan</source>
        <translation>Als Plan speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The plan could not be saved. It stays open.</source>
        <translation>Der Plan konnte nicht gespeichert werden. Er bleibt offen.</translation>
    </message>
</context>
<context>
    <name>Reslate::PlanListModel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1 · saved by %2, %3</source>
        <comment>plan, who, when</comment>
        <translation>%1 · gespeichert von %2, %3</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>Reslate::PlannedDevices</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation>Hauptbenutzer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Bekommt</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a fact about a device</comment>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Reslate::PlansDialog</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Saved plans</source>
        <translation>Gespeicherte Pläne</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Plans (*.json);;All files (*)</source>
        <translation>Pläne (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 is not opened. %2</source>
        <comment>file, why</comment>
        <translation>%1 wird nicht geöffnet. %2</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delete this plan?</source>
        <translation>Diesen Plan löschen?</translation>
    </message>
    <message>
        <source>Delete the plan &quot;%1&quot;?</source>
        <translation>Den Plan „%1“ löschen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Plans that haven&apos;t been sent yet. Their devices are checked again when you open one.</source>
        <translation>Pläne, die noch nicht gesendet sind. Ihre Geräte werden neu geprüft, wenn Sie einen öffnen.</translation>
    </message>
    <message>
        <source>Its list of %1 and your decisions are deleted with it. Nothing is sent to the devices.</source>
        <translation>Mit ihm werden seine Liste (%1) und Ihre Entscheidungen gelöscht. An die Geräte wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Reading the saved plans…</source>
        <translation>Die gespeicherten Pläne werden gelesen …</translation>
    </message>
    <message>
        <source>No plan is saved. A group reset and a removal are saved from their check on until they are sent.</source>
        <translation>Es ist kein Plan gespeichert. Das Zurücksetzen einer Gruppe und „Wipe und entfernen“ werden ab der Prüfung gespeichert, bis sie gesendet sind.</translation>
    </message>
    <message>
        <source>Nothing is sent to the devices.</source>
        <translation>An die Geräte wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Reslate::PrintPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>Print preview: %1</source>
        <comment>what is printed</comment>
        <translation>Druckvorschau: %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Die Seiten werden vorbereitet …</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Reslate::ProtectDialog</name>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <comment>device</comment>
        <translation>%1 schützen</translation>
    </message>
    <message>
        <source>No action touches %1 from then on, neither from this window nor from the command line. Your name and the reason stay in the history.</source>
        <comment>device</comment>
        <translation>Von da an berührt keine Aktion %1, weder von diesem Fenster noch von der Befehlszeile. Ihr Name und der Grund bleiben im Verlauf.</translation>
    </message>
</context>
<context>
    <name>Reslate::ProtectedDialog</name>
    <message>
        <source>Lift the protection</source>
        <translation>Schutz aufheben</translation>
    </message>
    <message>
        <source>Protected list</source>
        <translation>Schutzliste</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation>Was geschützt ist</translation>
    </message>
    <message>
        <source>No action touches what stands here, neither from this window nor from the command line. Every change stays in the history with its reason.</source>
        <translation>Keine Aktion berührt, was hier steht, weder von diesem Fenster noch von der Befehlszeile. Jede Änderung bleibt mit ihrem Grund im Verlauf.</translation>
    </message>
    <message>
        <source>Protect the selection: %1</source>
        <translation>Auswahl schützen: %1</translation>
    </message>
    <message>
        <source>Protect selected devices</source>
        <translation>Ausgewählte Geräte schützen</translation>
    </message>
    <message>
        <source>Select devices in the table of the window first.</source>
        <translation>Wählen Sie erst Geräte in der Tabelle des Fensters aus.</translation>
    </message>
    <message>
        <source>Protect the group &quot;%1&quot;</source>
        <translation>Gruppe „%1“ schützen</translation>
    </message>
    <message>
        <source>Protect the chosen group</source>
        <translation>Gewählte Gruppe schützen</translation>
    </message>
    <message>
        <source>Choose a group in the window first.</source>
        <translation>Wählen Sie erst eine Gruppe im Fenster.</translation>
    </message>
    <message>
        <source>Protected from now on: %1.</source>
        <translation>Ab jetzt geschützt: %1.</translation>
    </message>
    <message>
        <source>No longer protected: %1.</source>
        <translation>Nicht mehr geschützt: %1.</translation>
    </message>
</context>
<context>
    <name>Reslate::ProtectionModel</name>
    <message>
        <source>%1 (members not readable)</source>
        <translation>%1 (Mitglieder nicht lesbar)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>Reslate::ProxyDialog</name>
    <message>
        <source>&amp;Remember in this computer&apos;s keychain</source>
        <translation>&amp;Im Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Kennwort für den Proxy</translation>
    </message>
    <message>
        <source>The proxy %1 of your network wants a name and a password before it lets anything through to Microsoft.</source>
        <translation>Der Proxy %1 Ihres Netzwerks verlangt einen Namen und ein Kennwort, bevor er etwas zu Microsoft durchlässt.</translation>
    </message>
    <message>
        <source>It refused the password of %1. Reslate doesn&apos;t try it again.</source>
        <translation>Er hat das Kennwort von %1 abgelehnt. Reslate versucht es nicht noch einmal.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>Otherwise Reslate knows it until you close it. It is never written into a file.</source>
        <translation>Sonst kennt Reslate es, bis Sie es schließen. Es steht nie in einer Datei.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reslate::ReasonDialog</name>
    <message>
        <source>&amp;Reason, needed for every change</source>
        <translation>&amp;Grund, für jede Änderung nötig</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason, needed for every change</source>
        <translation>Grund, für jede Änderung nötig</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Es wurde nichts geändert. %1</translation>
    </message>
</context>
<context>
    <name>Reslate::ReasonPage</name>
    <message>
        <source>Why do they leave, and where do they go?</source>
        <translation>Warum gehen die Geräte, und wohin?</translation>
    </message>
    <message>
        <source>Reason and destination</source>
        <translation>Grund und Ziel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Recycler, buyer, other school, room</source>
        <translation>Verwerter, Käufer, andere Schule, Raum</translation>
    </message>
    <message>
        <source>Most sensitive data on them</source>
        <translation>Heikelste Daten darauf</translation>
    </message>
    <message>
        <source>The reason decides what happens to the devices and to their records.</source>
        <translation>Der Grund entscheidet, was mit den Geräten und ihren Einträgen geschieht.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Wählen Sie erst einen Grund.</translation>
    </message>
    <message>
        <source>Choose the columns of serial numbers and of asset tags, or use no file.</source>
        <translation>Wählen Sie die Spalten der Serien- und der Inventarnummern, oder verwenden Sie keine Datei.</translation>
    </message>
</context>
<context>
    <name>Reslate::RegistrationPage</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The app registration of your school</source>
        <translation>Die App-Registrierung Ihrer Schule</translation>
    </message>
    <message>
        <source>Reslate signs in through an app registration of your school, so your school decides what it may do. It is made once; then everybody enters the same two values here.</source>
        <translation>Reslate meldet sich über eine App-Registrierung Ihrer Schule an; so entscheidet Ihre Schule, was es darf. Sie wird einmal angelegt; danach geben alle hier dieselben zwei Werte ein.</translation>
    </message>
    <message>
        <source>How to make an app registration</source>
        <translation>So legen Sie eine App-Registrierung an</translation>
    </message>
    <message>
        <source>In the Microsoft Entra admin center, open App registrations and choose New registration. Name it Reslate, for accounts in your organization only.</source>
        <translation>Öffnen Sie im Microsoft Entra Admin Center „App-Registrierungen“ und wählen Sie „Neue Registrierung“. Nennen Sie sie Reslate, nur für Konten in Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>As redirect URI choose &quot;Public client/native&quot; and enter http://localhost</source>
        <translation>Wählen Sie als Umleitungs-URI „Öffentlicher Client/nativ“ und geben Sie http://localhost ein</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Under Authentication, allow public client flows if you want to sign in by a code, too.</source>
        <translation>Lassen Sie unter „Authentifizierung“ öffentliche Clientflows zu, wenn Sie sich auch mit einem Code anmelden wollen.</translation>
    </message>
    <message>
        <source>Under API permissions, add these of Microsoft Graph, as delegated permissions:</source>
        <translation>Fügen Sie unter „API-Berechtigungen“ diese von Microsoft Graph hinzu, als delegierte Berechtigungen:</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Grant admin consent for them. Then copy the application (client) ID and the directory (tenant) ID from the overview.</source>
        <translation>Erteilen Sie ihnen die Administratorzustimmung. Kopieren Sie dann aus der Übersicht die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant).</translation>
    </message>
    <message>
        <source>&amp;Application (client) ID</source>
        <translation>&amp;Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>&amp;Directory (tenant) ID or domain</source>
        <translation>&amp;Verzeichnis-ID (Mandant) oder Domäne</translation>
    </message>
    <message>
        <source>Directory (tenant) ID or domain</source>
        <translation>Verzeichnis-ID (Mandant) oder Domäne</translation>
    </message>
    <message>
        <source>&amp;Microsoft cloud</source>
        <translation>&amp;Microsoft-Cloud</translation>
    </message>
    <message>
        <source>Microsoft cloud</source>
        <translation>Microsoft-Cloud</translation>
    </message>
    <message>
        <source>from the registration&apos;s overview</source>
        <translation>aus der Übersicht der Registrierung</translation>
    </message>
    <message>
        <source>school.onmicrosoft.com</source>
        <translation>school.onmicrosoft.com</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Laid down for this computer</source>
        <translation>Für diesen Computer festgelegt</translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation>Die Client-ID fehlt.</translation>
    </message>
    <message>
        <source>These values aren&apos;t secret. Reslate remembers them on this computer.</source>
        <translation>Diese Werte sind nicht geheim. Reslate merkt sie sich auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalAssistant</name>
    <message>
        <source>Give a list with at least one device first.</source>
        <translation>Geben Sie erst eine Liste mit mindestens einem Gerät an.</translation>
    </message>
    <message>
        <source>Choose a group or a device first.</source>
        <translation>Wählen Sie erst eine Gruppe oder ein Gerät.</translation>
    </message>
    <message>
        <source>The devices are still being read.</source>
        <translation>Die Geräte werden noch gelesen.</translation>
    </message>
    <message>
        <source>It isn&apos;t certain which devices are meant: a list stopped early. Check again.</source>
        <translation>Es ist nicht sicher, welche Geräte gemeint sind: Eine Liste endete zu früh. Prüfen Sie neu.</translation>
    </message>
    <message>
        <source>Write why records are deleted without a wipe. The report prints it.</source>
        <translation>Schreiben Sie, warum Einträge ohne Wipe gelöscht werden. Der Bericht druckt es.</translation>
    </message>
    <message>
        <source>Nothing is left to send: each device is left out, for the reason in its card.</source>
        <translation>Es bleibt nichts zu senden: Jedes Gerät ist ausgelassen, den Grund nennt seine Karte.</translation>
    </message>
    <message>
        <source>Scanned devices</source>
        <translation>Gescannte Geräte</translation>
    </message>
    <message>
        <source>Windows is installed by hand, so there is nothing to send. Print the handover sheets here.</source>
        <translation>Windows wird von Hand installiert, also gibt es nichts zu senden. Drucken Sie hier die Übergabeblätter.</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalCards</name>
    <message>
        <source>Records only, with a reason that the report prints</source>
        <translation>Nur Einträge, mit einem Grund, den der Bericht druckt</translation>
    </message>
    <message>
        <source>Why their records are deleted without a wipe</source>
        <translation>Warum ihre Einträge ohne Wipe gelöscht werden</translation>
    </message>
    <message>
        <source>Devices not seen lately: %1</source>
        <translation>Länger nicht gesehene Geräte: %1</translation>
    </message>
    <message>
        <source>Devices with a reset in the last 24 hours: %1</source>
        <translation>Geräte mit einem Zurücksetzen in den letzten 24 Stunden: %1</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalCheckPage</name>
    <message>
        <source>This batch</source>
        <translation>Dieser Vorgang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Asset tags</source>
        <translation>Inventarnummern</translation>
    </message>
    <message>
        <source>Kept before anything is deleted</source>
        <translation>Vor dem Löschen festgehalten</translation>
    </message>
    <message>
        <source>What a wipe is not</source>
        <translation>Was ein Wipe nicht ist</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>✓ What is known of %1: the records, groups, primary user, and the ids of recovery keys.
✓ It stays in the history and stands in the report.
</source>
        <comment>40 devices</comment>
        <translation>✓ Was bekannt ist (%1): die Einträge, Gruppen, Hauptbenutzer und die IDs der Wiederherstellungsschlüssel.
✓ Es bleibt im Verlauf und steht im Bericht.
</translation>
    </message>
    <message>
        <source>Intune, Autopilot and Entra</source>
        <translation>Intune, Autopilot und Entra</translation>
    </message>
    <message>
        <source>✓ Recovery keys and local passwords are read and kept in an encrypted file.</source>
        <translation>✓ Wiederherstellungsschlüssel und lokale Kennwörter werden gelesen und in einer verschlüsselten Datei aufbewahrt.</translation>
    </message>
    <message>
        <source>○ Recovery keys and local passwords themselves are not read.</source>
        <translation>○ Wiederherstellungsschlüssel und lokale Kennwörter selbst werden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalConfirmPage</name>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>First what is known of each device is kept.</source>
        <translation>Zuerst wird festgehalten, was über jedes Gerät bekannt ist.</translation>
    </message>
    <message>
        <source>First the recovery keys and local passwords are read and kept in their file, and what is known of each device. If a key can&apos;t be read, nothing is sent.</source>
        <translation>Zuerst werden die Wiederherstellungsschlüssel und lokalen Kennwörter gelesen und in ihrer Datei aufbewahrt; auch wird festgehalten, was über jedes Gerät bekannt ist. Lässt sich ein Schlüssel nicht lesen, wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalDevicesPage</name>
    <message>
        <source>Scan them</source>
        <translation>Geräte scannen</translation>
    </message>
    <message>
        <source>1 line stands only in Autopilot. It is taken, too: its registration is deleted.</source>
        <translation>1 Zeile steht nur in Autopilot. Auch sie wird genommen: Ihre Registrierung wird gelöscht.</translation>
    </message>
    <message>
        <source>%1 lines stand only in Autopilot. They are taken, too: their registrations are deleted.</source>
        <translation>%1 Zeilen stehen nur in Autopilot. Auch sie werden genommen: Ihre Registrierungen werden gelöscht.</translation>
    </message>
    <message>
        <source>Groups whose devices leave</source>
        <translation>Gruppen, deren Geräte gehen</translation>
    </message>
    <message>
        <source>Devices that leave</source>
        <translation>Geräte, die gehen</translation>
    </message>
    <message>
        <source>The saved plan</source>
        <translation>Der gespeicherte Plan</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalStepsPage</name>
    <message>
        <source>When the device reported that its wipe is done</source>
        <translation>Wenn das Gerät gemeldet hat, dass sein Wipe fertig ist</translation>
    </message>
    <message>
        <source>When it was seen fresh</source>
        <translation>Wenn es frisch gesehen wurde</translation>
    </message>
    <message>
        <source>When a person saw it</source>
        <translation>Wenn eine Person es gesehen hat</translation>
    </message>
    <message>
        <source>What is done to each device</source>
        <translation>Was mit jedem Gerät geschieht</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>When is a record deleted?</source>
        <translation>Wann wird ein Eintrag gelöscht?</translation>
    </message>
    <message>
        <source>For these devices</source>
        <translation>Für diese Geräte</translation>
    </message>
    <message>
        <source>Keep the Entra records</source>
        <translation>Entra-Einträge behalten</translation>
    </message>
    <message>
        <source>Recovery keys and local passwords stay with them. The report says that they were kept.</source>
        <translation>Wiederherstellungsschlüssel und lokale Kennwörter bleiben bei ihnen. Der Bericht sagt, dass sie behalten wurden.</translation>
    </message>
    <message>
        <source>The mainboard is changed</source>
        <translation>Die Hauptplatine wird getauscht</translation>
    </message>
    <message>
        <source>The registration in Autopilot is of the old board, so it is deleted. Register the devices again when they are back.</source>
        <translation>Die Registrierung in Autopilot gehört zur alten Hauptplatine, darum wird sie gelöscht. Registrieren Sie die Geräte neu, wenn sie zurück sind.</translation>
    </message>
    <message>
        <source>What to know before</source>
        <translation>Was Sie vorher wissen sollten</translation>
    </message>
</context>
<context>
    <name>Reslate::RemovalWindow</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Next: reason</source>
        <translation>Weiter: Grund</translation>
    </message>
    <message>
        <source>Next: what to do</source>
        <translation>Weiter: Vorgehen</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Weiter: Prüfung</translation>
    </message>
    <message>
        <source>Next: confirm</source>
        <translation>Weiter: Bestätigung</translation>
    </message>
    <message>
        <source>Wipe and remove</source>
        <translation>Wipe und entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keeping what is known of the devices: %1 of %2. Nothing has been sent yet.</source>
        <comment>12 of 40</comment>
        <translation>Was über die Geräte bekannt ist, wird festgehalten: %1 von %2. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>The scans are kept: they are there again when you choose to scan.</source>
        <translation>Die Scans bleiben aufbewahrt: Sie sind wieder da, wenn Sie das Scannen wählen.</translation>
    </message>
    <message>
        <source>Keeping what is known of the devices. Nothing has been sent yet.</source>
        <translation>Was über die Geräte bekannt ist, wird festgehalten. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was started, and nothing was sent.</source>
        <translation>Es wurde nichts gestartet und nichts gesendet.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Next: pace</source>
        <translation>Weiter: Tempo</translation>
    </message>
    <message>
        <source>Reading the recovery keys: %1 of %2. Nothing has been sent yet.</source>
        <comment>12 of 40</comment>
        <translation>Die Wiederherstellungsschlüssel werden gelesen: %1 von %2. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Reading the recovery keys. Nothing has been sent yet.</source>
        <translation>Die Wiederherstellungsschlüssel werden gelesen. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Not every recovery key could be kept, so nothing was started, and nothing was sent. The page says of which devices.</source>
        <translation>Nicht jeder Wiederherstellungsschlüssel ließ sich aufbewahren. Deshalb wurde nichts gestartet und nichts gesendet. Auf der Seite steht, welche Geräte es betrifft.</translation>
    </message>
    <message>
        <source>Handover sheets</source>
        <translation>Übergabeblätter</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern …</translation>
    </message>
    <message>
        <source>As a file for Reslate.</source>
        <translation>Als Datei für Reslate.</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plan for Reslate (*.json)</source>
        <translation>Plan für Reslate (*.json)</translation>
    </message>
    <message>
        <source>Practice plan</source>
        <translation>Übungsplan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The plan could not be saved.</source>
        <translation>Der Plan konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Reslate::ReportActions</name>
    <message>
        <source>%1: %2</source>
        <comment>number of a report or name of a group, devices, reason, destination</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Practice report</source>
        <translation>Übungsbericht</translation>
    </message>
    <message>
        <source>Retirement report</source>
        <translation>Aussonderungsbericht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Es hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Its jobs are not finished: what becomes known later needs another report.</source>
        <translation>Seine Jobs sind nicht fertig: Was später bekannt wird, braucht einen weiteren Bericht.</translation>
    </message>
    <message>
        <source>%1 was made.</source>
        <comment>number of a report</comment>
        <translation>%1 ist gemacht.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <comment>number of a report</comment>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 was written as a PDF.</source>
        <comment>number of a report</comment>
        <translation>%1 ist als PDF geschrieben.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Verify report</source>
        <translation>Bericht prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 is void from now on.</source>
        <comment>number of a report</comment>
        <translation>%1 ist ab jetzt ungültig.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Retired devices</source>
        <translation>Ausgesonderte Geräte</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Eine Datei prüfen …</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.csv *.json)</source>
        <translation>Berichte (*.pdf *.csv *.json)</translation>
    </message>
    <message>
        <source>Verify a file</source>
        <translation>Eine Datei prüfen</translation>
    </message>
</context>
<context>
    <name>Reslate::ReportMaker</name>
    <message>
        <source>No report was made. It would say for good of which school it is, and that can&apos;t be read at present. %1</source>
        <comment>sentences why, or nothing</comment>
        <translation>Es wurde kein Bericht erstellt. Er würde für immer sagen, von welcher Schule er ist, und das lässt sich zurzeit nicht lesen. %1</translation>
    </message>
    <message>
        <source>%1 was made of it already. A report is never changed: declare it void, then make the one that replaces it.</source>
        <translation>%1 ist davon schon gemacht. Ein Bericht wird nie geändert: Erklären Sie ihn für ungültig und machen Sie dann den, der ihn ersetzt.</translation>
    </message>
    <message>
        <source>The paper could not be made.</source>
        <translation>Das Papier konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>Since %1 was made, more became known of its devices, or is said now. A report is never changed: declare it void, then make the one that replaces it.</source>
        <translation>Seit %1 erstellt wurde, ist mehr über die Geräte bekannt geworden, oder es wird jetzt mehr gesagt. Ein Bericht wird nie geändert: Erklären Sie ihn für ungültig und erstellen Sie dann den, der ihn ersetzt.</translation>
    </message>
    <message>
        <source>%1 says otherwise. A report is never changed: declare it void, then make the one that replaces it with what is right.</source>
        <translation>In %1 steht es anders. Ein Bericht wird nie geändert: Erklären Sie ihn für ungültig, und erstellen Sie dann den, der ihn mit dem Richtigen ersetzt.</translation>
    </message>
</context>
<context>
    <name>Reslate::ResetAssistant</name>
    <message>
        <source>Chosen devices</source>
        <translation>Gewählte Geräte</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of groups</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>Reslate::ResetCheckPage</name>
    <message>
        <source>Before you send</source>
        <translation>Vor dem Senden</translation>
    </message>
    <message>
        <source>Keeps and removes</source>
        <translation>Was bleibt und was entfernt wird</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Removes</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>The devices are still being read.</source>
        <translation>Die Geräte werden noch gelesen.</translation>
    </message>
    <message>
        <source>It isn&apos;t certain which devices are meant: a list stopped early. Check again.</source>
        <translation>Es ist nicht sicher, welche Geräte gemeint sind: Eine Liste endete zu früh. Prüfen Sie neu.</translation>
    </message>
    <message>
        <source>Nothing is left to send: each device is left out, for the reason in its card. Choose otherwise in a card, or go back and choose other devices or another reset.</source>
        <translation>Es bleibt nichts zu senden: Jedes Gerät ist ausgelassen, den Grund nennt seine Karte. Wählen Sie in einer Karte anders, oder gehen Sie zurück und wählen Sie andere Geräte oder eine andere Art.</translation>
    </message>
    <message>
        <source>Intune and Entra</source>
        <translation>Intune und Entra</translation>
    </message>
</context>
<context>
    <name>Reslate::ResetConfirmPage</name>
    <message>
        <source>%1 removes: %2.</source>
        <comment>mode, list</comment>
        <translation>%1 entfernt: %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
</context>
<context>
    <name>Reslate::ResetDevicesPage</name>
    <message>
        <source>The saved plan</source>
        <translation>Der gespeicherte Plan</translation>
    </message>
    <message>
        <source>Give a list with at least one device first.</source>
        <translation>Geben Sie erst eine Liste mit mindestens einem Gerät an.</translation>
    </message>
    <message>
        <source>Choose a group or a device first.</source>
        <translation>Wählen Sie erst eine Gruppe oder ein Gerät.</translation>
    </message>
    <message>
        <source>The chosen devices</source>
        <translation>Die gewählten Geräte</translation>
    </message>
    <message>
        <source>%1 that you chose before: “%2”. They are checked again before anything is sent. To take other devices, choose groups or a list above.</source>
        <comment>30 devices, title</comment>
        <translation>%1, die Sie vorher gewählt haben: „%2“. Sie werden neu geprüft, bevor etwas gesendet wird. Für andere Geräte wählen Sie oben Gruppen oder eine Liste.</translation>
    </message>
</context>
<context>
    <name>Reslate::ResumeDialog</name>
    <message>
        <source>Resume anyway</source>
        <translation>Trotzdem fortsetzen</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Anzahl der Geräte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Seconds to take it back:</source>
        <translation>Sekunden zum Zurücknehmen:</translation>
    </message>
    <message>
        <source>Stop: send nothing</source>
        <translation>Stopp: nichts senden</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>Factory wipe 50 devices</comment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Type the number of devices (%1):</source>
        <translation>Anzahl der Geräte eintippen (%1):</translation>
    </message>
    <message>
        <source>Nothing is left to send.</source>
        <translation>Es ist nichts mehr zu senden.</translation>
    </message>
    <message>
        <source>With the keyboard: the space bar</source>
        <translation>Mit der Tastatur: die Leertaste</translation>
    </message>
    <message>
        <source>%1 in %2 s. Nothing more has been sent yet.</source>
        <comment>Factory wipe 50 devices, number</comment>
        <translation>%1 in %2 s. Noch ist nichts Weiteres gesendet.</translation>
    </message>
    <message>
        <source>Another number of devices is left now, so nothing was sent.</source>
        <translation>Es ist jetzt eine andere Zahl von Geräten übrig, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The computer slept or was busy while it counted down, so nothing was sent.</source>
        <translation>Der Computer schlief oder war beschäftigt, während heruntergezählt wurde, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Another window came in front of it, so nothing was sent.</source>
        <translation>Ein anderes Fenster kam davor, darum wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Reslate::RetiredModel</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Wipe proven</source>
        <translation>Wipe bewiesen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a report, what its devices are called</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Reslate::RetiredSide</name>
    <message>
        <source>Void since %1, by %2: %3</source>
        <comment>time, person, reason</comment>
        <translation>Ungültig seit %1, erklärt von %2: %3</translation>
    </message>
    <message>
        <source>More became known of its devices since it was made. A report is never changed: declare it void, then make the one that replaces it.</source>
        <translation>Seit er gemacht wurde, ist über seine Geräte mehr bekannt geworden. Ein Bericht wird nie geändert: Erklären Sie ihn für ungültig und machen Sie dann den, der ihn ersetzt.</translation>
    </message>
    <message>
        <source>Its jobs are not finished: what becomes known later needs another report.</source>
        <translation>Seine Jobs sind nicht fertig: Was später bekannt wird, braucht einen weiteren Bericht.</translation>
    </message>
    <message>
        <source>Make report…</source>
        <translation>Bericht machen …</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Reprint…</source>
        <translation>Neu drucken …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als …</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Ungültig …</translation>
    </message>
    <message>
        <source>Writes it as a PDF and opens that</source>
        <translation>Schreibt ihn als PDF und öffnet es</translation>
    </message>
    <message>
        <source>As PDF, CSV or JSON</source>
        <translation>Als PDF, CSV oder JSON</translation>
    </message>
    <message>
        <source>Whether it is what was made</source>
        <translation>Ob er ist, was gemacht wurde</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Show devices</source>
        <translation>Geräte zeigen</translation>
    </message>
    <message>
        <source>Print list…</source>
        <translation>Liste drucken …</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Noch einmal nachgesehen</translation>
    </message>
    <message>
        <source>Reslate looks again by itself an hour and a day after the end, and at each start.</source>
        <translation>Reslate sieht eine Stunde und einen Tag nach dem Ende und bei jedem Start von selbst noch einmal nach.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Look at the records now</source>
        <translation>Jetzt nach den Einträgen sehen</translation>
    </message>
    <message>
        <source>No report is chosen</source>
        <translation>Kein Bericht ist gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Wählen Sie einen in der Liste.</translation>
    </message>
    <message>
        <source>Gives it the next number and keeps it for good</source>
        <translation>Gibt ihm die nächste Nummer und behält ihn auf Dauer</translation>
    </message>
    <message>
        <source>What is known of its devices was not read yet.</source>
        <translation>Was über seine Geräte bekannt ist, wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Who is signed in is not known yet, and a report says who made it.</source>
        <translation>Wer angemeldet ist, ist noch nicht bekannt, und ein Bericht sagt, wer ihn gemacht hat.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <comment>number</comment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird nachgesehen …</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a button that shows these papers</comment>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>Reslate::RetiredWindow</name>
    <message>
        <source>Retired</source>
        <translation>Ausgesondert</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>The chosen report</source>
        <translation>Der gewählte Bericht</translation>
    </message>
    <message>
        <source>Search serial, tag, report…</source>
        <translation>Seriennr., Inventarnr., Bericht suchen …</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Alle Jahre</translation>
    </message>
    <message>
        <source>Open points…</source>
        <translation>Offene Punkte …</translation>
    </message>
    <message>
        <source>School on reports…</source>
        <translation>Schule auf Berichten …</translation>
    </message>
    <message>
        <source>Export… ▾</source>
        <translation>Export … ▾</translation>
    </message>
    <message>
        <source>Export for an asset system</source>
        <translation>Export für eine Inventarverwaltung</translation>
    </message>
    <message>
        <source>For Snipe-IT…</source>
        <translation>Für Snipe-IT …</translation>
    </message>
    <message>
        <source>For GLPI…</source>
        <translation>Für GLPI …</translation>
    </message>
    <message>
        <source>Print summary…</source>
        <translation>Übersicht drucken …</translation>
    </message>
    <message>
        <source>Reports and retirements</source>
        <translation>Berichte und Aussonderungen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Numbers run without gaps; a void report keeps its number</source>
        <translation>Nummern ohne Lücken; ein ungültiger Bericht behält seine Nummer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is open of all that are listed</source>
        <translation>Was bei allen aufgelisteten offen ist</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a report, devices, reason and destination</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>with &quot;%1&quot;</source>
        <comment>what was searched for</comment>
        <translation>mit „%1“</translation>
    </message>
    <message>
        <source>The reports are being read.</source>
        <translation>Die Berichte werden gelesen.</translation>
    </message>
    <message>
        <source>Nothing is listed.</source>
        <translation>Nichts ist aufgelistet.</translation>
    </message>
    <message>
        <source>The reports can&apos;t be read</source>
        <translation>Die Berichte können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the reports…</source>
        <translation>Die Berichte werden gelesen …</translation>
    </message>
    <message>
        <source>No device was retired yet</source>
        <translation>Noch kein Gerät ist ausgesondert</translation>
    </message>
    <message>
        <source>What leaves the school by &quot;Wipe and remove&quot; is listed here, with its report.</source>
        <translation>Was die Schule durch „Wipe und entfernen“ verlässt, steht hier mit seinem Bericht.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 listed</source>
        <comment>number of reports</comment>
        <translation>%1 aufgelistet</translation>
    </message>
    <message>
        <source>%1 of %2 listed</source>
        <comment>numbers of reports</comment>
        <translation>%1 von %2 aufgelistet</translation>
    </message>
    <message>
        <source>None of its records is looked at again: nothing left for its devices, or it ended more than 30 days ago.</source>
        <translation>Keiner der Einträge wird noch einmal angesehen: Für die Geräte ging nichts hinaus, oder es endete vor mehr als 30 Tagen.</translation>
    </message>
    <message>
        <source>Search all jobs…</source>
        <translation>Alle Jobs durchsuchen…</translation>
    </message>
    <message>
        <source>Change the search or the year. A device that was only reset did not leave the school: its job is among all jobs.</source>
        <translation>Ändern Sie die Suche oder das Jahr. Ein Gerät, das nur zurückgesetzt wurde, ist nicht ausgesondert: Sein Job steht bei allen Jobs.</translation>
    </message>
</context>
<context>
    <name>Reslate::ReuseCard</name>
    <message>
        <source>How are they made ready?</source>
        <translation>Wie werden sie vorbereitet?</translation>
    </message>
    <message>
        <source>Windows is installed anew, by hand</source>
        <translation>Windows wird von Hand neu installiert</translation>
    </message>
    <message>
        <source>What Microsoft prefers: start the device from installation media, delete all partitions of its drive, and install Windows. It is set up by Autopilot afterward, as its registration stays. Reslate sends nothing.</source>
        <translation>Was Microsoft vorzieht: Starten Sie das Gerät von einem Installationsmedium, löschen Sie alle Partitionen seines Laufwerks, und installieren Sie Windows. Danach richtet Autopilot es ein, denn seine Registrierung bleibt. Reslate sendet nichts.</translation>
    </message>
    <message>
        <source>Autopilot Reset, sent from here</source>
        <translation>Autopilot Reset, von hier gesendet</translation>
    </message>
    <message>
        <source>Where installing anew isn&apos;t possible. Users&apos; files, apps and settings go; the device stays joined and enrolled. Its handover sheets are printed from View → Retired when it is done.</source>
        <translation>Wo eine Neuinstallation nicht möglich ist. Dateien, Apps und Einstellungen der Benutzer gehen; das Gerät bleibt eingebunden und registriert. Seine Übergabeblätter werden danach unter Ansicht → Ausgesondert gedruckt.</translation>
    </message>
    <message>
        <source>Print handover sheets…</source>
        <translation>Übergabeblätter drucken …</translation>
    </message>
    <message>
        <source>BitLocker: before the handover, look in Entra for a recovery key that was saved since the installation or the reset. An older key doesn&apos;t open a drive that was encrypted anew.</source>
        <translation>BitLocker: Sehen Sie vor der Übergabe in Entra nach einem Wiederherstellungsschlüssel, der seit der Installation oder dem Reset gespeichert wurde. Ein älterer Schlüssel öffnet kein Laufwerk, das neu verschlüsselt wurde.</translation>
    </message>
</context>
<context>
    <name>Reslate::ScanCard</name>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
    <message>
        <source>The result of each scan stands here, and below.</source>
        <translation>Das Ergebnis jedes Scans steht hier und unten.</translation>
    </message>
    <message>
        <source>Yes, %1</source>
        <comment>a serial number that is suggested</comment>
        <translation>Ja, %1</translation>
    </message>
</context>
<context>
    <name>Reslate::ScanField</name>
    <message>
        <source>Serial number or asset tag</source>
        <translation>Seriennummer oder Inventarnummer</translation>
    </message>
    <message>
        <source>Scan or type, then Enter</source>
        <translation>Scannen oder tippen, dann Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Reslate::ScanPanel</name>
    <message>
        <source>Scan the devices on the table</source>
        <translation>Geräte auf dem Tisch scannen</translation>
    </message>
    <message>
        <source>Barcode reader or keyboard; the field stays ready. A tone and a shape tell each result.</source>
        <translation>Barcodeleser oder Tastatur; das Feld bleibt bereit. Ein Ton und eine Form nennen jedes Ergebnis.</translation>
    </message>
    <message>
        <source>Scans, the last one first</source>
        <translation>Scans, der letzte zuerst</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Neu anfangen …</translation>
    </message>
    <message>
        <source>Remove last</source>
        <translation>Letzten entfernen</translation>
    </message>
    <message>
        <source>Print missing…</source>
        <translation>Fehlende drucken …</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>what a scan came to, 45 of 47 scanned</comment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Removed: %1. %2.</source>
        <comment>serial number, 44 of 47 scanned</comment>
        <translation>Entfernt: %1. %2.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>Forget all scans?</source>
        <translation>Alle Scans vergessen?</translation>
    </message>
    <message>
        <source>%1. Nothing was sent to any device; they have to be scanned again.</source>
        <comment>45 of 47 scanned</comment>
        <translation>%1. An kein Gerät wurde etwas gesendet; sie müssen neu gescannt werden.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget scans</source>
        <translation>Scans vergessen</translation>
    </message>
    <message>
        <source>Nothing is missing or put aside.</source>
        <translation>Nichts fehlt, und nichts ist beiseitegelegt.</translation>
    </message>
    <message>
        <source>Nothing is scanned.</source>
        <translation>Es ist nichts gescannt.</translation>
    </message>
</context>
<context>
    <name>Reslate::ScanSession</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>Reslate::ScanSide</name>
    <message>
        <source>Still missing</source>
        <translation>Fehlen noch</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>gescannt</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>A tone for each scan</source>
        <translation>Ein Ton für jeden Scan</translation>
    </message>
    <message>
        <source>One tone: taken. Two: scanned before. Three: put it aside.</source>
        <translation>Ein Ton: aufgenommen. Zwei: schon gescannt. Drei: beiseitelegen.</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>45 of 47</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <comment>devices</comment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>None: all are here</source>
        <translation>Keines: Alle sind da</translation>
    </message>
</context>
<context>
    <name>Reslate::SchoolDialog</name>
    <message>
        <source>School on reports</source>
        <translation>Schule auf Berichten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Responsible office</source>
        <translation>Zuständiges Büro</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Data controller</source>
        <translation>Verantwortlich für Datenschutz</translation>
    </message>
    <message>
        <source>Standard followed</source>
        <translation>Befolgte Norm</translation>
    </message>
    <message>
        <source>for example NIST SP 800-88 Rev. 2</source>
        <translation>zum Beispiel NIST SP 800-88 Rev. 2</translation>
    </message>
    <message>
        <source>Reports are kept</source>
        <translation>Aufbewahrung der Berichte</translation>
    </message>
    <message>
        <source>for example 10 years</source>
        <translation>zum Beispiel 10 Jahre</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This stands on every report that is made from now on. Reports that were made keep what stood on them; the logo is printed as it is now. What is empty is printed as &quot;not recorded&quot;.</source>
        <translation>Das steht auf jedem Bericht, der ab jetzt gemacht wird. Fertige Berichte behalten, was auf ihnen stand; das Logo wird gedruckt, wie es jetzt ist. Was leer ist, wird als „nicht festgehalten“ gedruckt.</translation>
    </message>
    <message>
        <source>Logo, a PNG or JPEG file</source>
        <translation>Logo, eine PNG- oder JPEG-Datei</translation>
    </message>
    <message>
        <source>A PNG or JPEG file</source>
        <translation>Eine PNG- oder JPEG-Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>Reslate::SecondPersonBox</name>
    <message>
        <source>Name of the second person</source>
        <translation>Name der zweiten Person</translation>
    </message>
    <message>
        <source>The code, typed by the second person</source>
        <translation>Der Code, von der zweiten Person eingetippt</translation>
    </message>
    <message>
        <source>A second person</source>
        <translation>Eine zweite Person</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>The code again</source>
        <translation>Der Code noch einmal</translation>
    </message>
    <message>
        <source>looks at the mode and the devices, gives their name and types the code.</source>
        <translation>sieht Art und Geräte an, gibt ihren Namen an und tippt den Code ein.</translation>
    </message>
    <message>
        <source>The code: %1</source>
        <translation>Der Code: %1</translation>
    </message>
</context>
<context>
    <name>Reslate::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colors: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>&amp;Seconds to take it back</source>
        <translation>&amp;Sekunden zum Zurücknehmen</translation>
    </message>
    <message>
        <source>A notification, and a sign in the taskbar, while no window of Reslate is in front.</source>
        <translation>Eine Benachrichtigung und ein Zeichen in der Taskleiste, während kein Fenster von Reslate vorne ist.</translation>
    </message>
    <message>
        <source>S&amp;ymbol beside the clock</source>
        <translation>S&amp;ymbol neben der Uhr</translation>
    </message>
    <message>
        <source>Symbol beside the clock</source>
        <translation>Symbol neben der Uhr</translation>
    </message>
    <message>
        <source>This desktop shows no such symbols.</source>
        <translation>Dieser Desktop zeigt keine solchen Symbole.</translation>
    </message>
    <message>
        <source>Rules of the school</source>
        <translation>Regeln der Schule</translation>
    </message>
    <message>
        <source>Protected list…</source>
        <translation>Schutzliste …</translation>
    </message>
    <message>
        <source>Closed hours…</source>
        <translation>Sperrzeiten …</translation>
    </message>
    <message>
        <source>Second person…</source>
        <translation>Zweite Person …</translation>
    </message>
    <message>
        <source>What your account may do…</source>
        <translation>Was Ihr Konto darf …</translation>
    </message>
    <message>
        <source>&amp;Notify me when a job ends or waits for somebody</source>
        <translation>Mich &amp;benachrichtigen, wenn ein Job endet oder auf jemanden wartet</translation>
    </message>
    <message>
        <source>Notify me when a job ends or waits for somebody</source>
        <translation>Mich benachrichtigen, wenn ein Job endet oder auf jemanden wartet</translation>
    </message>
    <message>
        <source>They apply to everybody who works with this journal. Each change needs a reason.</source>
        <translation>Sie gelten für alle, die mit diesem Journal arbeiten. Jede Änderung braucht einen Grund.</translation>
    </message>
    <message>
        <source>Seconds to take it back</source>
        <translation>Sekunden zum Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Reslate::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Reslate::SingleInstance</name>
    <message>
        <source>Reslate is open already; its window is in front now.</source>
        <translation>Reslate ist schon offen; sein Fenster ist jetzt vorne.</translation>
    </message>
</context>
<context>
    <name>Reslate::StartField</name>
    <message>
        <source>Day of the start</source>
        <translation>Tag des Beginns</translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation>Uhrzeit des Beginns</translation>
    </message>
    <message>
        <source>at</source>
        <comment>Nov 1, 2026 at 07:00</comment>
        <translation>um</translation>
    </message>
    <message>
        <source>That time doesn&apos;t exist on this day, because the clocks are put forward.</source>
        <translation>Diese Uhrzeit gibt es an diesem Tag nicht, weil die Uhren vorgestellt werden.</translation>
    </message>
    <message>
        <source>Starts %1 at %2.</source>
        <comment>day with weekday, time</comment>
        <translation>Beginnt am %1 um %2.</translation>
    </message>
    <message>
        <source>The start is in the past.</source>
        <translation>Der Start liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>That is more than a year ahead. Look at the year.</source>
        <translation>Das ist in mehr als einem Jahr. Prüfen Sie das Jahr.</translation>
    </message>
</context>
<context>
    <name>Reslate::StatusLine</name>
    <message>
        <source>Practice school: nothing here touches a real device</source>
        <translation>Übungsschule: Nichts hier berührt ein echtes Gerät</translation>
    </message>
    <message>
        <source>Reslate never writes a sign-in into a file. At its next start you sign in again.</source>
        <translation>Reslate schreibt eine Anmeldung nie in eine Datei. Beim nächsten Start melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Your school&apos;s cloud leaves facts out</source>
        <translation>Die Cloud Ihrer Schule lässt Angaben weg</translation>
    </message>
    <message>
        <source>Devices: not known</source>
        <translation>Geräte: nicht bekannt</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>Geräte werden geladen …</translation>
    </message>
    <message>
        <source>%1 · loading…</source>
        <translation>%1 · lädt …</translation>
    </message>
    <message>
        <source>%1 · not complete</source>
        <translation>%1 · unvollständig</translation>
    </message>
    <message>
        <source>%1 · updated %2</source>
        <translation>%1 · Stand %2</translation>
    </message>
</context>
<context>
    <name>Reslate::StepStrip</name>
    <message>
        <source>%1 %2</source>
        <comment>number, step</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Reslate::ToolRow</name>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>Geräte suchen</translation>
    </message>
    <message>
        <source>Search name, serial, user or model · Ctrl+F</source>
        <translation>Name, Seriennummer, Benutzer oder Modell suchen · Strg+F</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Practice school: %1</source>
        <translation>Übungsschule: %1</translation>
    </message>
    <message>
        <source>School: %1</source>
        <translation>Schule: %1</translation>
    </message>
    <message>
        <source>A pretend school: nothing here touches a real device.</source>
        <translation>Eine erfundene Schule: Nichts hier berührt ein echtes Gerät.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Filter (%1) ▾</source>
        <translation>Filter (%1) ▾</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>Filter ▾</translation>
    </message>
    <message>
        <source>Filter, %1 active</source>
        <translation>Filter, %1 aktiv</translation>
    </message>
    <message>
        <source>Account ▾</source>
        <translation>Konto ▾</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <comment>user name on a button that opens a menu</comment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <comment>what was typed</comment>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>school, how it is reached: offline</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · practice</source>
        <translation>%1 · Übung</translation>
    </message>
    <message>
        <source>Name, serial, user or model</source>
        <translation>Name, Seriennummer, Benutzer oder Modell</translation>
    </message>
    <message>
        <source>Search · Ctrl+F</source>
        <translation>Suchen · Strg+F</translation>
    </message>
</context>
<context>
    <name>Reslate::TroublePage</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Change the app registration</source>
        <translation>App-Registrierung ändern</translation>
    </message>
    <message>
        <source>Use a code</source>
        <translation>Code verwenden</translation>
    </message>
    <message>
        <source>Try again in the browser</source>
        <translation>Im Browser erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The sign-in service said: %1</source>
        <translation>Der Anmeldedienst sagt: %1</translation>
    </message>
</context>
<context>
    <name>Reslate::VoidDialog</name>
    <message>
        <source>Declare %1 void</source>
        <comment>number of a report</comment>
        <translation>%1 für ungültig erklären</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>Für ungültig erklären</translation>
    </message>
    <message>
        <source>The report keeps its number and stays in the journal, marked as void; another one can be made instead. Papers that were printed of it are not taken back. Your name and the reason stay in the history, and on paper.</source>
        <translation>Der Bericht behält seine Nummer und bleibt als ungültig markiert im Journal; stattdessen kann ein anderer gemacht werden. Schon gedruckte Papiere davon werden nicht zurückgeholt. Ihr Name und der Grund bleiben im Verlauf und auf dem Papier.</translation>
    </message>
</context>
<context>
    <name>Reslate::WaiveDialog</name>
    <message>
        <source>Go on without proof</source>
        <translation>Ohne Beweis weitermachen</translation>
    </message>
    <message>
        <source>Go on without proof for %1</source>
        <translation>Ohne Beweis weitermachen für %1</translation>
    </message>
    <message>
        <source>Nothing proves yet that these devices were wiped. Their records are deleted all the same, and without them nobody can wipe or find a device. Your name and the reason stay in the history, and the report prints them.</source>
        <translation>Noch beweist nichts, dass diese Geräte zurückgesetzt wurden. Ihre Einträge werden trotzdem gelöscht, und ohne sie kann niemand ein Gerät zurücksetzen oder finden. Ihr Name und der Grund bleiben im Verlauf, und der Bericht druckt sie.</translation>
    </message>
    <message>
        <source>At least one of these devices went on to another step while you were asked. Close this and look again.</source>
        <translation>Mindestens eines dieser Geräte ist im nächsten Schritt, seit Sie gefragt wurden. Schließen Sie dies, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Nothing proves yet that this device was wiped. Its records are deleted all the same, and without them nobody can wipe or find it. Your name and the reason stay in the history, and the report prints them.</source>
        <translation>Noch beweist nichts, dass dieses Gerät zurückgesetzt wurde. Seine Einträge werden trotzdem gelöscht, und ohne sie kann niemand es zurücksetzen oder finden. Ihr Name und der Grund bleiben im Verlauf, und der Bericht druckt sie.</translation>
    </message>
</context>
<context>
    <name>Reslate::WelcomeWindow</name>
    <message>
        <source>Welcome to Reslate</source>
        <translation>Willkommen bei Reslate</translation>
    </message>
    <message>
        <source>Reslate shows the devices of your school by group. It says which reset each of them can take, and why the others can&apos;t. It sends the reset and follows every device until it is done or failed.</source>
        <translation>Reslate zeigt die Geräte Ihrer Schule nach Gruppen. Es sagt, wie sich jedes zurücksetzen lässt und warum andere nicht. Es sendet den Auftrag und verfolgt jedes Gerät, bis es fertig oder fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Practice with a pretend school</source>
        <translation>Mit einer erfundenen Schule üben</translation>
    </message>
    <message>
        <source>Sign in to your school</source>
        <translation>Bei Ihrer Schule anmelden</translation>
    </message>
</context>
<context>
    <name>Reslate::WritingDialog</name>
    <message>
        <source>Discard what you typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>What you typed here isn&apos;t saved. Nothing was changed or sent.</source>
        <translation>Was Sie hier eingegeben haben, ist nicht gespeichert. Es wurde nichts geändert oder gesendet.</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>Hier weitermachen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>SavedText</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <comment>file</comment>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>In the folder %1.</source>
        <comment>path</comment>
        <translation>Im Ordner %1.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>SignOutText</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1 on this computer?</source>
        <translation>%1 auf diesem Computer abmelden?</translation>
    </message>
    <message>
        <source>Reslate takes the sign-in out of this computer&apos;s keychain. The journal of this school stays, so its jobs go on when somebody signs in again.

Your browser may still know the account: on a computer that others use, sign out there, too. If the computer was lost or the account misused, have an administrator revoke its sessions in the Microsoft Entra admin center; to shut Reslate out of the school, remove the consent of its app registration there.</source>
        <translation>Reslate nimmt die Anmeldung aus dem Schlüsselbund dieses Computers. Das Journal dieser Schule bleibt; seine Jobs gehen weiter, wenn sich wieder jemand anmeldet.

Ihr Browser kennt das Konto vielleicht noch: Melden Sie sich auf einem Computer, den auch andere nutzen, dort ebenfalls ab. Wenn der Computer verloren ging oder das Konto missbraucht wurde, lassen Sie einen Administrator im Microsoft Entra Admin Center die Sitzungen des Kontos widerrufen; um Reslate von der Schule auszuschließen, entfernen Sie dort die Zustimmung der App-Registrierung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not signed out</source>
        <translation>Nicht abgemeldet</translation>
    </message>
    <message>
        <source>%1 is still signed in: the keychain of this computer can&apos;t be used.</source>
        <translation>%1 ist noch angemeldet: Der Schlüsselbund dieses Computers ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>%1 is still signed in: the keychain is locked, and nothing was removed.</source>
        <translation>%1 ist noch angemeldet: Der Schlüsselbund ist gesperrt, und nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>Unlock the keychain and sign out again.</source>
        <translation>Entsperren Sie den Schlüsselbund und melden Sie sich noch einmal ab.</translation>
    </message>
    <message>
        <source>Your sign-in may still be kept there. Try again once the keychain works.</source>
        <translation>Ihre Anmeldung ist dort vielleicht noch aufbewahrt. Versuchen Sie es noch einmal, wenn der Schlüsselbund wieder nutzbar ist.</translation>
    </message>
</context>
<context>
    <name>StopText</name>
    <message>
        <source>Its start has come. What has not been sent is taken back; what was sent can&apos;t be.</source>
        <translation>Sein Beginn ist da. Was noch nicht gesendet wurde, wird zurückgenommen; was gesendet wurde, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It is paused and planned for %1, and nothing was sent. If you stop it, nothing is sent to its devices, and it has to be planned again.</source>
        <comment>when: 7:00 tomorrow</comment>
        <translation>Er ist angehalten und für %1 geplant; es wurde nichts gesendet. Wenn Sie ihn stoppen, wird an seine Geräte nichts gesendet, und er muss neu geplant werden.</translation>
    </message>
    <message>
        <source>It waits until %1, and nothing was sent. If you stop it, nothing is sent to its devices, and it has to be planned again.</source>
        <comment>when: 7:00 tomorrow</comment>
        <translation>Er wartet bis %1; es wurde nichts gesendet. Wenn Sie ihn stoppen, wird an seine Geräte nichts gesendet, und er muss neu geplant werden.</translation>
    </message>
    <message>
        <source>Stop a job</source>
        <translation>Einen Job stoppen</translation>
    </message>
    <message>
        <source>Stop: send nothing</source>
        <translation>Stopp: nichts senden</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>job, 3 devices</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <comment>job for 3 devices, and what was confirmed with it</comment>
        <translation>%1 stoppen?</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>Reslate::SectionCards</name>
    <message>
        <source>Hybrid joined devices: %1</source>
        <translation>Hybrid eingebundene Geräte: %1</translation>
    </message>
    <message>
        <source>Devices not seen lately: %1</source>
        <translation>Länger nicht gesehene Geräte: %1</translation>
    </message>
    <message>
        <source>Devices with a reset in the last 24 hours: %1</source>
        <translation>Geräte mit einem Zurücksetzen in den letzten 24 Stunden: %1</translation>
    </message>
    <message>
        <source>Open the job “%1”</source>
        <translation>Job „%1“ öffnen</translation>
    </message>
</context>
<context>
    <name>Reslate::AssetExporter</name>
    <message>
        <source>Export for %1</source>
        <comment>name of a program</comment>
        <translation>Export für %1</translation>
    </message>
    <message>
        <source>The reports could not be read.</source>
        <translation>Die Berichte konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not everything goes into the file: it holds %1.</source>
        <comment>12 devices</comment>
        <translation>Nicht alles kommt in die Datei: Sie enthält %1.</translation>
    </message>
    <message>
        <source>Nothing of these reports can go into the file.</source>
        <translation>Aus diesen Berichten kann nichts in die Datei.</translation>
    </message>
    <message>
        <source>Save without them…</source>
        <translation>Ohne sie speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Retired devices</source>
        <translation>Ausgesonderte Geräte</translation>
    </message>
</context>
<context>
    <name>Reslate::WordsCard</name>
    <message>
        <source>The report says what was said before, too, and who corrected it.</source>
        <translation>Der Bericht nennt auch, was vorher gesagt war, und wer es berichtigt hat.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Data on them</source>
        <translation>Daten darauf</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
</context>
<context>
    <name>Reslate::ReadinessDialog</name>
    <message>
        <source>The devices of the group</source>
        <translation>Die Geräte der Gruppe</translation>
    </message>
    <message>
        <source>Readiness of a group</source>
        <translation>Bereitschaft einer Gruppe</translation>
    </message>
    <message>
        <source>Readiness: %1</source>
        <comment>group</comment>
        <translation>Bereitschaft: %1</translation>
    </message>
    <message>
        <source>Autopilot profiles and recovery keys are still being read…</source>
        <translation>Autopilot-Profile und Wiederherstellungsschlüssel werden noch gelesen …</translation>
    </message>
    <message>
        <source>Recovery keys: asked for %1</source>
        <comment>24 of 30 devices</comment>
        <translation>Wiederherstellungsschlüssel: abgefragt für %1</translation>
    </message>
    <message>
        <source>Your account may not ask whether Entra holds recovery keys, so that isn't known.</source>
        <translation>Ihr Konto darf nicht abfragen, ob Entra Wiederherstellungsschlüssel hat; darum ist das nicht bekannt.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Practice readiness</source>
        <translation>Übung Bereitschaft</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Save the readiness of the group</source>
        <translation>Bereitschaft der Gruppe speichern</translation>
    </message>
</context>
<context>
    <name>Reslate::ReadinessModel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Autopilot Reset</source>
        <translation>Autopilot-Reset</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>Reslate::RoomPapers</name>
    <message>
        <source>Allow local Autopilot Reset…</source>
        <translation>Lokales Autopilot-Reset erlauben …</translation>
    </message>
    <message>
        <source>By a policy in Intune, for this group; or takes back one that was made so</source>
        <translation>Durch eine Richtlinie in Intune, für diese Gruppe; oder nimmt eine zurück, die so angelegt wurde</translation>
    </message>
    <message>
        <source>Readiness of this group…</source>
        <translation>Bereitschaft dieser Gruppe …</translation>
    </message>
    <message>
        <source>Print bench card…</source>
        <translation>Karte für den Raum drucken …</translation>
    </message>
    <message>
        <source>Print recipe for a USB stick…</source>
        <translation>Anleitung für einen USB-Stick drucken …</translation>
    </message>
    <message>
        <source>Save the Windows RE check…</source>
        <translation>Windows-RE-Prüfung speichern …</translation>
    </message>
    <message>
        <source>How to make the provisioning package that allows a reset on the lock screen</source>
        <translation>Wie das Bereitstellungspaket entsteht, das Zurücksetzen auf dem Sperrbildschirm erlaubt</translation>
    </message>
    <message>
        <source>A PowerShell script that says on a device whether Windows RE is on, for Intune's remediations or by hand</source>
        <translation>Ein PowerShell-Skript, das auf einem Gerät sagt, ob Windows RE an ist, für die Korrekturen (Remediations) von Intune oder von Hand</translation>
    </message>
    <message>
        <source>Choose a group on the left first</source>
        <translation>Wählen Sie zuerst links eine Gruppe</translation>
    </message>
    <message>
        <source>Not before all devices of the group are known</source>
        <translation>Erst wenn alle Geräte der Gruppe bekannt sind</translation>
    </message>
    <message>
        <source>Whether its devices can be reset, and what to look at first</source>
        <translation>Ob sich ihre Geräte zurücksetzen lassen, und was vorher zu prüfen ist</translation>
    </message>
    <message>
        <source>A page for who resets its computers on their lock screens</source>
        <translation>Eine Seite für die, die ihre Computer auf dem Sperrbildschirm zurücksetzen</translation>
    </message>
    <message>
        <source>Bench card</source>
        <translation>Karte für den Raum</translation>
    </message>
    <message>
        <source>Recipe for a USB stick</source>
        <translation>Anleitung für einen USB-Stick</translation>
    </message>
    <message>
        <source>Save the Windows RE check</source>
        <translation>Windows-RE-Prüfung speichern</translation>
    </message>
    <message>
        <source>PowerShell script (*.ps1)</source>
        <translation>PowerShell-Skript (*.ps1)</translation>
    </message>
    <message>
        <source>In Intune it is the detection script of a remediation. On a device, run it as an administrator.</source>
        <translation>In Intune ist es das Erkennungsskript einer Korrektur (Remediation). Auf einem Gerät führen Sie es als Administrator aus.</translation>
    </message>
</context>
</TS>

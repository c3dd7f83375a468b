<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>CliText</name>
    <message>
        <source>A token on the command line can be read by every program of this computer. Put it into an environment variable and use --token-env NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 must be a number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-env takes the name of an environment variable, not the token itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--practice has its own address and token; leave out --graph-url, --login-url and --token-env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--login-url belongs to --graph-url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 describes the practice tenant; it belongs to --practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--speed must be a number from 0.01 to 10000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the devices in one way: --group, --serials or --device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mode is missing. Modes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mode &quot;%1&quot;. Modes: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--until is either &quot;sent&quot; or &quot;reported&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing: groups, devices, check, run or practice-tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 doesn&apos;t belong to &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>Labels</name>
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
        <translation>keine Antwort in der Zeit</translation>
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
        <translation>Dienst bittet um langsameres Tempo</translation>
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
        <translation>Eintrag nicht gefunden</translation>
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
        <source>The folder of Reslate&apos;s journal isn&apos;t there.</source>
        <translation>Der Ordner mit dem Journal von Reslate ist nicht da.</translation>
    </message>
    <message>
        <source>journal&apos;s folder missing</source>
        <translation>Ordner des Journals fehlt</translation>
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
        <translation>Warten Sie, bis sich das Gerät meldet, oder sehen Sie nach dem Gerät.</translation>
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
        <source>Check that the drive with the journal is connected, then try again.</source>
        <translation>Prüfen Sie, ob das Laufwerk mit dem Journal verbunden ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Start with a new journal; the damaged file is kept. Then look at the state of the devices that you ordered something for last.</source>
        <translation>Beginnen Sie mit einem neuen Journal; die beschädigte Datei bleibt erhalten. Sehen Sie dann nach dem Zustand der Geräte, für die Sie zuletzt etwas beauftragt haben.</translation>
    </message>
    <message>
        <source>Use the newer version of Reslate.</source>
        <translation>Nehmen Sie die neuere Version von Reslate.</translation>
    </message>
    <message>
        <source>Go on in the other window, or close it and try again.</source>
        <translation>Arbeiten Sie im anderen Fenster weiter, oder schließen Sie es und versuchen Sie es noch einmal.</translation>
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
        <source>Look at the device&apos;s state before you try again.</source>
        <translation>Sehen Sie nach dem Zustand des Geräts, bevor Sie es noch einmal versuchen.</translation>
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
        <translation>Sehen Sie nach dem Gerät, bevor Sie es noch einmal versuchen.</translation>
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
        <source>Being reset</source>
        <translation>Wird zurückgesetzt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Abgekoppelt</translation>
    </message>
    <message>
        <source>Devices where a reset, wipe or retire failed or has an unknown result, whose records contradict each other, or whose management certificate has expired.</source>
        <translation>Geräte, bei denen ein Zurücksetzen oder Abkoppeln fehlschlug oder unklar ausging, deren Einträge sich widersprechen oder deren Verwaltungszertifikat abgelaufen ist.</translation>
    </message>
    <message>
        <source>Devices that are joined to on-premises Active Directory and to Entra. They can&apos;t use Autopilot Reset.</source>
        <translation>Geräte, die in das lokale Active Directory und in Entra eingebunden sind. Für sie gibt es kein Autopilot-Reset.</translation>
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
        <source>Devices with a reset, wipe, retire or deletion that is not finished.</source>
        <translation>Geräte, deren Zurücksetzen, Abkoppeln oder Löschen noch nicht fertig ist.</translation>
    </message>
    <message>
        <source>Devices whose record is gone, and devices that were retired or wiped for good since the program was started.</source>
        <translation>Geräte, deren Eintrag nicht mehr da ist, und Geräte, die seit dem Programmstart endgültig abgekoppelt oder zurückgesetzt wurden.</translation>
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
        <translation>Volles Windows</translation>
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
        <translation>In der Frist</translation>
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
        <translation>Zurücksetzen steht aus</translation>
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
        <translation>Zurücksetzen fehlgeschlagen</translation>
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
        <translation>Löschen, Registrierung und Konto behalten</translation>
    </message>
    <message>
        <source>Factory wipe</source>
        <translation>Auf Werkszustand löschen</translation>
    </message>
    <message>
        <source>Protected factory wipe</source>
        <translation>Geschützt auf Werkszustand löschen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Abkoppeln</translation>
    </message>
    <message>
        <source>Fresh start</source>
        <translation>Neustart von Grund auf</translation>
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
        <translation>Löschen und entfernen</translation>
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
        <translation>Löschen</translation>
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
        <source>Removes user files, apps and settings. Accounts and enrollment stay.</source>
        <translation>Entfernt Dateien, Apps und Einstellungen. Konten und Registrierung bleiben.</translation>
    </message>
    <message>
        <source>Puts the device back to factory settings and ends its enrollment.</source>
        <translation>Setzt das Gerät auf den Werkszustand und beendet seine Registrierung.</translation>
    </message>
    <message>
        <source>A factory wipe that can&apos;t be avoided by switching the device off. For lost or stolen devices only.</source>
        <translation>Löschen auf Werkszustand, dem Ausschalten nicht entgeht. Nur für verlorene oder gestohlene Geräte.</translation>
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
        <translation>Für ein Gerät, das die Schule verlässt: auf Werkszustand löschen, dann werden seine Einträge gelöscht.</translation>
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
        <source>data outside of user profiles</source>
        <translation>Daten außerhalb der Benutzerprofile</translation>
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
        <source>user files</source>
        <translation>Dateien der Benutzer</translation>
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
        <translation>Windows RE muss eingeschaltet sein. Von hier aus ist das nicht zu sehen; ein Gerät ohne meldet „fehlgeschlagen“.</translation>
    </message>
    <message>
        <source>It doesn&apos;t format the drive or clear the TPM.</source>
        <translation>Das Laufwerk wird nicht formatiert und das TPM nicht geleert.</translation>
    </message>
    <message>
        <source>A hybrid joined device can take up to 24 hours until it is ready again; sooner when it is registered again.</source>
        <translation>Ein hybrid eingebundenes Gerät kann bis zu 24 Stunden brauchen, bis es wieder bereit ist; weniger, wenn es neu registriert wird.</translation>
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
        <translation>Das Gerät wird nicht gelöscht. Unter Windows wird es auch abgekoppelt.</translation>
    </message>
    <message>
        <source>The records are deleted only after there is proof of the wipe.</source>
        <translation>Die Einträge werden erst gelöscht, wenn das Löschen des Geräts bewiesen ist.</translation>
    </message>
    <message>
        <source>Wipe, keep account</source>
        <translation>Löschen, Konto behalten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>button: action, number of devices</comment>
        <translation>%1 %2</translation>
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
        <translation>Wird gelöscht</translation>
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
        <translation>Löschen als fertig gemeldet</translation>
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
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Failed: check Windows RE</source>
        <translation>Fehlgeschlagen: Windows RE prüfen</translation>
    </message>
    <message>
        <source>Failed: reported by the device</source>
        <translation>Fehlgeschlagen: vom Gerät gemeldet</translation>
    </message>
    <message>
        <source>The device reported that the reset failed. The usual cause is that Windows RE is off (error 0x80070032 on the device). Run “reagentc /enable” on the device as an administrator, then reset it again.</source>
        <translation>Das Gerät hat gemeldet, dass das Zurücksetzen fehlschlug. Meist ist Windows RE ausgeschaltet (Fehler 0x80070032 am Gerät). Führen Sie am Gerät als Administrator „reagentc /enable“ aus und setzen Sie es noch einmal zurück.</translation>
    </message>
    <message>
        <source>The device reported that it failed. Look at the device.</source>
        <translation>Das Gerät hat einen Fehlschlag gemeldet. Sehen Sie nach dem Gerät.</translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune, as was asked for.</source>
        <translation>Der Eintrag des Geräts ist wie beauftragt aus Intune verschwunden.</translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune. That alone doesn&apos;t prove that the device was wiped: look at the device.</source>
        <translation>Der Eintrag des Geräts ist aus Intune verschwunden. Das allein beweist nicht, dass das Gerät gelöscht wurde: Sehen Sie nach dem Gerät.</translation>
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
        <source>The service took the order. The device is off or offline; it starts when the device connects.</source>
        <translation>Der Dienst hat den Auftrag angenommen. Das Gerät ist aus oder offline; es beginnt, sobald sich das Gerät meldet.</translation>
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
        <source>The device connected again after it was done.</source>
        <translation>Das Gerät hat sich danach wieder gemeldet.</translation>
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
        <translation>30 Tage nicht gesehen</translation>
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
        <source>Another job is still working on this device.</source>
        <translation>Ein anderer Job arbeitet noch an diesem Gerät.</translation>
    </message>
    <message>
        <source>It is not known whether this device runs Windows.</source>
        <translation>Es ist nicht bekannt, ob auf diesem Gerät Windows läuft.</translation>
    </message>
    <message>
        <source>%1 works on Windows devices only.</source>
        <translation>%1 geht nur auf Windows-Geräten.</translation>
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
        <translation>Das Gerät ist in Entra nur registriert, nicht eingebunden. %1 braucht ein eingebundenes Gerät.</translation>
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
        <source>The device runs Windows SE, on which remote resets are not supported and may fail.</source>
        <translation>Auf dem Gerät läuft Windows SE; dort wird das Zurücksetzen aus der Ferne nicht unterstützt und kann fehlschlagen.</translation>
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
        <source>Several Autopilot registrations claim this device.</source>
        <translation>Mehrere Autopilot-Registrierungen beanspruchen dieses Gerät.</translation>
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
        <source>Windows editions</source>
        <translation>Windows-Editionen</translation>
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
        <source>%1 tomorrow</source>
        <translation>%1 morgen</translation>
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
        <source>%1: %2</source>
        <comment>how many days: how many devices on each</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service refused the access token: it has expired or isn&apos;t valid.</source>
        <translation>Der Dienst hat das Zugriffstoken abgelehnt: Es ist abgelaufen oder ungültig.</translation>
    </message>
    <message>
        <source>access token refused</source>
        <translation>Zugriffstoken abgelehnt</translation>
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
        <source>Start the program again with a fresh token.</source>
        <translation>Starten Sie das Programm mit einem frischen Token neu.</translation>
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
        <translation>%1 löschen, Konto behalten</translation>
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
</context>
<context>
    <name>Reslate::ActivityPanel</name>
    <message>
        <source>Nothing was sent yet. Jobs appear here and are followed until each device is done or failed.</source>
        <translation>Noch nichts gesendet. Jobs erscheinen hier und werden verfolgt, bis jedes Gerät fertig oder fehlgeschlagen ist.</translation>
    </message>
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
</context>
<context>
    <name>Reslate::AppContext</name>
    <message>
        <source>Not signed in. Name a token with --token-env, or start with --practice.</source>
        <translation>Nicht angemeldet. Nennen Sie ein Token mit --token-env oder starten Sie mit --practice.</translation>
    </message>
    <message>
        <source>The environment variable %1 holds no token.</source>
        <translation>Die Umgebungsvariable %1 enthält kein Token.</translation>
    </message>
    <message>
        <source>This address can&apos;t be used. It must begin with https://, or with http:// on this computer.</source>
        <translation>Diese Adresse geht nicht. Sie muss mit https:// beginnen, auf diesem Computer auch mit http://.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
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
    <name>Reslate::ConfirmDialog</name>
    <message>
        <source>%1 · checked a moment ago. Nothing has been sent yet.</source>
        <translation>%1 · gerade eben geprüft. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>The search or filter hides %1 of them in the table.</source>
        <translation>Suche oder Filter verdecken %1 davon in der Tabelle.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>The reasons stand below.</source>
        <translation>Die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>mit Vorsicht</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
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
        <source>Sending takes</source>
        <translation>Das Senden dauert</translation>
    </message>
    <message>
        <source>Keep user data</source>
        <translation>Benutzerdaten behalten</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Anzahl der Geräte</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds in which everything can be taken back</source>
        <translation>Sekunden, in denen alles zurückgenommen werden kann</translation>
    </message>
    <message>
        <source>How long everything can still be taken back before the first order leaves.</source>
        <translation>Wie lange noch alles zurückgenommen werden kann, bevor der erste Auftrag hinausgeht.</translation>
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
        <source>Time to take it back:</source>
        <translation>Zeit zum Zurücknehmen:</translation>
    </message>
    <message>
        <source>%1 for %2, %3 left out</source>
        <translation>%1 für %2, %3 ausgelassen</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None of the devices can be sent this</source>
        <translation>An keines der Geräte kann das gesendet werden</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
    <message>
        <source>Type the number of devices (%1):</source>
        <translation>Anzahl der Geräte eintippen (%1):</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>Tippen Sie erst %1 ein.</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceActions</name>
    <message>
        <source>Reset whole group…</source>
        <translation>Ganze Gruppe zurücksetzen …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Wipe %1…</source>
        <translation>%1 löschen …</translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Choose what the wipe keeps.</source>
        <translation>Wählen Sie, was beim Löschen bleibt.</translation>
    </message>
    <message>
        <source>This group has no devices.</source>
        <translation>Diese Gruppe hat keine Geräte.</translation>
    </message>
    <message>
        <source>Select one or more devices in the table first.</source>
        <translation>Wählen Sie erst ein oder mehrere Geräte in der Tabelle aus.</translation>
    </message>
    <message>
        <source>A running job has still to do with every selected device.</source>
        <translation>Mit jedem ausgewählten Gerät ist noch ein laufender Job beschäftigt.</translation>
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
        <source>Selects all %1 of the group and asks before an Autopilot Reset is sent.</source>
        <translation>Wählt alle %1 der Gruppe aus und fragt, bevor ein Autopilot-Reset gesendet wird.</translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceDetails</name>
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
        <source>Serial</source>
        <translation>Seriennr.</translation>
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
</context>
<context>
    <name>Reslate::DeviceModel</name>
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
        <translation>Hauptbenutzer</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Einbindung</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
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
        <source>%1, checked</source>
        <translation>%1, ausgewählt</translation>
    </message>
    <message>
        <source>%1, not checked</source>
        <translation>%1, nicht ausgewählt</translation>
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
        <translation>können Autopilot-Reset</translation>
    </message>
    <message>
        <source>hybrid joined: wipe only</source>
        <translation>hybrid eingebunden: nur Löschen</translation>
    </message>
    <message>
        <source>not seen for 30 days</source>
        <translation>30 Tage nicht gesehen</translation>
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
        <source>The search or filter hides all %1 of this list.</source>
        <translation>Suche oder Filter verdecken alle %1 dieser Liste.</translation>
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
        <source>No managed device is a member of this group.</source>
        <translation>Kein verwaltetes Gerät ist Mitglied dieser Gruppe.</translation>
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
        <translation>Gruppen ohne Geräte zeigen</translation>
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
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
</context>
<context>
    <name>Reslate::JobItemsDialog</name>
    <message>
        <source>Devices of this job</source>
        <translation>Geräte dieses Jobs</translation>
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
        <source>goes on %1</source>
        <translation>geht weiter %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>started %1 by %2</source>
        <translation>gestartet %1 von %2</translation>
    </message>
    <message>
        <source>%1 running · %2 finished</source>
        <translation>%1 laufend · %2 beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job, what it is at</comment>
        <translation>%1: %2</translation>
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
        <source>Sending starts in %1 s</source>
        <translation>Senden beginnt in %1 s</translation>
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
</context>
<context>
    <name>Reslate::ListingCommand</name>
    <message>
        <source>Members of the group that Intune doesn&apos;t manage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
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
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join state</source>
        <translation>Einbindungsstatus</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Can be sent: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::Loader</name>
    <message>
        <source>Reading devices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading groups: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of the group could not all be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::MainWindow</name>
    <message>
        <source>Reslate</source>
        <translation>Reslate</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>About Reslate…</source>
        <translation>Über Reslate …</translation>
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
        <source>Practice school: nothing here touches a real device</source>
        <translation>Übungsschule: Nichts hier berührt ein echtes Gerät</translation>
    </message>
    <message>
        <source>Reslate – %1 (practice)</source>
        <translation>Reslate – %1 (Übung)</translation>
    </message>
    <message>
        <source>Reslate – %1</source>
        <translation>Reslate – %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>%1 · loading…</source>
        <translation>%1 · lädt …</translation>
    </message>
    <message>
        <source>%1 · updated %2</source>
        <translation>%1 · Stand %2</translation>
    </message>
    <message>
        <source>Keep Reslate open</source>
        <translation>Reslate offen lassen</translation>
    </message>
    <message>
        <source>Take back the rest and close</source>
        <translation>Rest zurücknehmen und schließen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Practice tenant</source>
        <translation>Übungsschule</translation>
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
        <source>Devices: not known</source>
        <translation>Geräte: nicht bekannt</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>Geräte werden geladen …</translation>
    </message>
    <message>
        <source>%1 · not complete</source>
        <translation>%1 · unvollständig</translation>
    </message>
    <message>
        <source>A job is not finished</source>
        <translation>Ein Job ist nicht fertig</translation>
    </message>
    <message>
        <source>Take back what was not sent, stop following the devices and close?</source>
        <translation>Zurücknehmen, was nicht gesendet wurde, die Geräte nicht weiter verfolgen und schließen?</translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out. This version of Reslate doesn&apos;t remember jobs after it is closed, so nobody notes how these devices end.</source>
        <translation>Geräte, die ihren Auftrag schon haben, führen ihn aus. Diese Version von Reslate merkt sich Jobs nach dem Schließen nicht; niemand hält dann fest, wie es bei diesen Geräten ausgeht.</translation>
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
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reslate::OrderDesk</name>
    <message>
        <source>%1 was not started. Nothing was sent.</source>
        <translation>%1 wurde nicht gestartet. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
</context>
<context>
    <name>Reslate::RunCommand</name>
    <message>
        <source>Stopped; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: nothing more is sent. Devices that were sent are followed on; Ctrl+C again ends at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: the list of devices is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: not every entry names exactly one device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Take care: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: confirm with --confirm %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent for %1 s. Ctrl+C takes everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads the output any more, so nothing more is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: the time was up before the lists were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is up, so nothing more is sent. Devices that were sent carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devices can&apos;t be followed any more. Devices that were sent carry on. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devices can&apos;t be followed at present; this is tried again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sent in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
</context>
<context>
    <name>Reslate::TenantCommand</name>
    <message>
        <source>The practice tenant can&apos;t start; its port may be taken. Another one can be given by --port.</source>
        <translation type="unfinished"></translation>
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
        <source>● %1 · practice</source>
        <translation>● %1 · Übung</translation>
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
        <source>To work on your own school, start Reslate from a terminal with a token in an environment variable: reslate --token-env NAME</source>
        <translation>Um mit Ihrer eigenen Schule zu arbeiten, starten Sie Reslate im Terminal mit einem Token in einer Umgebungsvariable: reslate --token-env NAME</translation>
    </message>
</context>
<context>
    <name>SelectionText</name>
    <message>
        <source>Several groups are called &quot;%1&quot;. Name one by its id:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group &quot;%1&quot;. The name must match exactly; similar ones:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is too large for a list of serial numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no serial number in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>List of serial numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: no device has the serial number &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 have the serial number &quot;%3&quot;; name the right one by --device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device with the id &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>This address can&apos;t be used. It must begin with https://, or with http:// on this computer.</source>
        <translation>Diese Adresse geht nicht. Sie muss mit https:// beginnen, auf diesem Computer auch mit http://.</translation>
    </message>
    <message>
        <source>Not signed in. Give a token by --token-env NAME, or try things out with --practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 holds no token.</source>
        <translation>Die Umgebungsvariable %1 enthält kein Token.</translation>
    </message>
    <message>
        <source>What the environment variable %1 holds is no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>reslate-cli --help says how it is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

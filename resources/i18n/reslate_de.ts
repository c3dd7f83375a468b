<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>GuiText</name>
    <message>
        <source>A token on the command line can be read by every user of this computer. Put it into an environment variable and name that with --token-env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets a school&apos;s managed devices and follows each until there is proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice with a pretend school; nothing touches a real device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of Microsoft Graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a token from this environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep settings in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--practice brings its own school; leave out the other addresses and tokens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Record gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune. That doesn&apos;t prove that it was wiped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending</source>
        <comment>Factory wipe pending</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ordered outside of this program&apos;s running jobs and waits for the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intune reports that it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>mode: verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no primary user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>mode, verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>text, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done as it was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service didn&apos;t answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection isn&apos;t safe: the server&apos;s certificate was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the service&apos;s answer arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service asks to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service had an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second administrator has to approve this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second approval needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record doesn&apos;t exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is working on the same device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service turned the request down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned down by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer can&apos;t be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service pointed to another address, which was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points to another address, not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device reported that it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported by the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job can&apos;t be written down on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t be written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive with Reslate&apos;s journal is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drive full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate&apos;s journal can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal can&apos;t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of Reslate&apos;s journal isn&apos;t there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal&apos;s folder missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate&apos;s journal is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate&apos;s journal was written by a newer version of Reslate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal from a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Reslate has the journal open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device was changed. What is shown may be incomplete or out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order may or may not have been accepted. It isn&apos;t sent again; the device&apos;s state is read to find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was not accepted. It is offered again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done. A record that is gone doesn&apos;t mean that the device was wiped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was not accepted. The device was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service took the order, and the device could not finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It isn&apos;t certain what the service did. The order isn&apos;t sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. The device was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and ask whoever runs your network whether a proxy inspects connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the device reports, or look at the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether a proxy or a sign-in page of your network stands in between, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t go on. Tell the people who run your network, and copy the details for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on this computer&apos;s drive, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that you may write to the journal&apos;s folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the drive with the journal is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a new journal; the damaged file is kept. Then look at the state of the devices that you ordered something for last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer version of Reslate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the other window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the selection and the options, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing; the program waits and carries on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the device&apos;s state before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for an Intune role that may do this, such as School Administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a second administrator to approve it in the Intune admin center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list and look for the device by its serial number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the service&apos;s words in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the device before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client request ID: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen for 60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in Autopilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices where a reset, wipe or retire failed or has an unknown result, whose records contradict each other, or whose management certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices that are joined to on-premises Active Directory and to Entra. They can&apos;t use Autopilot Reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices that have not connected for 60 days or have never connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows devices that are not registered for Autopilot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices with a reset, wipe, retire or deletion that is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices whose record is gone, and devices that were retired or wiped for good since the program was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid joined (on-premises Active Directory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The join state is still being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The join state could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra holds no record of this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records claim to be this device, so its join state is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra holds a record of this device that doesn&apos;t say how it is joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows SE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In grace period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicting policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by Configuration Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration Manager only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defender only, not enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe, keep enrollment and account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected factory wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the Intune record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe and remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the device ready for its next user. Enrollment and Entra join stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes user files, apps and settings. Accounts and enrollment stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the device back to factory settings and ends its enrollment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A factory wipe that can&apos;t be avoided by switching the device off. For lost or stolen devices only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes company data off the device and ends its enrollment. Personal data stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the apps. User data can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the device to connect and take its settings now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes the device&apos;s record in Intune.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a device that leaves the school: a factory wipe, then its records are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intune enrollment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioning packages, also one on a USB stick that is plugged in at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCEP certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region, language and keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared use: a shared device stays shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apps of the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data outside of user profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user data, if you choose so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything that was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users&apos; files and profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary user and Entra owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings that were changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all users, files, apps and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work that was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Intune record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Windows, company data too: the device is retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the records in Intune, Autopilot and Entra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows RE must be on. That can&apos;t be seen from here; a device without it reports “failed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It doesn&apos;t format the drive or clear the TPM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hybrid joined device can take up to 24 hours until it is ready again; sooner when it is registered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may leave a device with BitLocker unable to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On an Entra joined device it suspends BitLocker, and nobody can sign in with an Entra account afterward. A local administrator is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manufacturer&apos;s apps are removed as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People at the device lose work that was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It doesn&apos;t wipe the device. On Windows it retires the device, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are deleted only after there is proof of the wipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe, keep account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>button: action, number of devices</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible, with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe reported done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh start done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: check Windows RE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: reported by the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device reported that the reset failed. The usual cause is that Windows RE is off (error 0x80070032 on the device). Run “reagentc /enable” on the device as an administrator, then reset it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device reported that it failed. Look at the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune, as was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s record left Intune. That alone doesn&apos;t prove that the device was wiped: look at the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>Resetting since 10:31</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Reset 10:52</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, back online %2</source>
        <comment>Reset, back online 10:52</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by a person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: not sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is on its way; there is no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service took the order. The device has not reported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service took the order. The device is off or offline; it starts when the device connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device reported that it has started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device reported that it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device connected again after it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer got lost, so the order may or may not have been accepted. It isn&apos;t sent again. The program keeps reading the device&apos;s state to find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last look before sending forbade it; nothing was sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before anything was sent. Taken back %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of devices, their state: 11 done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record belongs to another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known through Defender only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>managed through Exchange only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>managed by Configuration Manager only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>managed in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>management unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another action pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hybrid joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join state loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join state not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no record in Entra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join state doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not start afterward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in Autopilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot registration unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot registration doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BitLocker is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra sign-in ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s Intune record is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record now belongs to another device than the one that was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is still working on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this device runs Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works on Windows devices only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is only known through Defender. It isn&apos;t enrolled, so Intune can&apos;t act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is managed through Exchange only, so Intune can&apos;t act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is managed by Configuration Manager only, so Intune can&apos;t act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device isn&apos;t managed in the way that %1 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known how this device is managed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reset, wipe, retire or deletion is already waiting for this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid joined devices can&apos;t use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is only registered in Entra, not joined. %1 needs an Entra joined device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The join state could not be read, so it isn&apos;t certain that %1 works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra holds no record of this device, so it isn&apos;t certain that %1 works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records claim to be this device, so it isn&apos;t certain how it is joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For lost or stolen devices only: a device with BitLocker may not start afterward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device runs Windows SE, on which remote resets are not supported and may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a personal device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the device belongs to the school or to a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records claim to be this device. Check the serial number first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device isn&apos;t registered for Autopilot. It will not enroll by itself afterward and must be set up by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the device is registered for Autopilot. If it isn&apos;t, it must be set up by hand afterward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several Autopilot registrations claim this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BitLocker is suspended on this Entra joined device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can sign in with an Entra account afterward. A local administrator is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the record retires the device as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has not connected for 30 days. It starts when the device connects again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has never connected. It starts when the device connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 instead; it can take up to 24 hours until the device is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of devices, what they are: 4 hybrid joined</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not supported by the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: several records claim this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · tag %2</source>
        <comment>Registered · tag STU-Y7</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted or not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot registrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the list is incomplete. It stopped after %2: %3.</source>
        <comment>part, number, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date pattern without the year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>number, day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 years ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time, zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many days: how many devices on each</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::ActivityPanel</name>
    <message>
        <source>Nothing was sent yet. Jobs appear here and are followed until each device is done or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::AppContext</name>
    <message>
        <source>Not signed in. Name a token with --token-env, or start with --practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address can&apos;t be used. It must begin with https://, or with http:// on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::Banner</name>
    <message>
        <source>Copy details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::ConfirmDialog</name>
    <message>
        <source>%1 · checked a moment ago. Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search or filter hides %1 of them in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reasons stand below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep user data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which everything can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long everything can still be taken back before the first order leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to take it back:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2, %3 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the devices can be sent this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of devices (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceActions</name>
    <message>
        <source>Reset whole group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check one or more devices in the table first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the wipe keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions for the checked devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks all %1 of the group and asks before an Autopilot Reset is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group has no devices.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceDetails</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a device in the table to see what can be done with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what is known about this device, with its ids, to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intune record: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entra device: %1 (record %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopilot record: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join state: %1 · last seen: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last order: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceModel</name>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No primary user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has never connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::DevicePane</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can use Autopilot Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hybrid joined: wipe only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shown because the list is not known, not because it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search or filter hides all %1 of this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No devices here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No managed device is a member of this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device belongs in this list at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members of this group: stopped after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is not complete. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::DeviceTable</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::FilterMenu</name>
    <message>
        <source>Autopilot Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can use Autopilot Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t use Autopilot Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected devices only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen for %1 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::FindingCard</name>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::GroupModel</name>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, number of devices</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, protected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::GroupSidebar</name>
    <message>
        <source>All devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show groups without devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups and views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading groups: %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading groups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting devices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This school has no groups.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::JobItemModel</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>device, serial number: status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::JobItemsDialog</name>
    <message>
        <source>Devices of this job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::JobModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>reset mode, name of the group</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running · %2 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job, what it is at</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::JobRow</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending starts in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: take all back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back what was not sent. What was sent can&apos;t be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends nothing more until you resume. What was sent is followed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::MainWindow</name>
    <message>
        <source>Reslate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Reslate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Reslate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists a school&apos;s managed devices, says which reset applies, sends it and follows each device until there is proof.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all lists again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups, devices and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices and activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice school: nothing here touches a real device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate – %1 (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · updated %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate is still sending. Close it and take back what was not sent?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices that already got their order carry it out. Reslate stops following them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Reslate open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the rest and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::ModeCard</name>
    <message>
        <source>Show the mode to use instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::OrderDesk</name>
    <message>
        <source>%1 was not started. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::ToolRow</name>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, serial, user or model · Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1 · practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice school: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretend school: nothing here touches a real device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (%1) ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, %1 active</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reslate::WelcomeWindow</name>
    <message>
        <source>Welcome to Reslate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reslate shows the devices of your school by group. It says which reset each of them can take, and why the others can&apos;t. It sends the reset and follows every device until it is done or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice with a pretend school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To work on your own school, start Reslate from a terminal with a token in an environment variable: reslate --token-env NAME</source>
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/verifycommand.h"

#include "models/text/labels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

namespace Reslate {

VerifyCommand::VerifyCommand(Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_session(session)
    , m_terminal(terminal)
{
}

void VerifyCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else
            verify();
    });
}

void VerifyCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

void VerifyCommand::verify()
{
    const auto report = m_session.verifyJournal();
    if (!report) {
        refuse(report.error());
        return;
    }
    if (m_terminal.json()) {
        m_terminal.record({{QStringLiteral("unbroken"), true}, {QStringLiteral("entries"), report->entries},
            {QStringLiteral("sealed"), report->isSealed},
            {QStringLiteral("sealedSince"),
                report->sealedSince.isValid() ? QJsonValue(report->sealedSince.toUTC().toString(Qt::ISODate))
                                              : QJsonValue()}});
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    QStringList sentences {tr("Nothing was changed, put in or taken out: %1 entries of the history follow from each "
                              "other, and every job and device stands where its last entry says.")
                               .arg(numberText(report->entries))};
    if (report->isSealed) {
        sentences.append(report->sealedSince.isValid()
                ? tr("The journal is sealed with a key in this computer's keychain since %1, so somebody who changed "
                     "it since then and computed its checksums anew would have been noticed.")
                      .arg(exactTime(report->sealedSince))
                : tr("The journal is sealed with a key in this computer's keychain since it began, so somebody who "
                     "changed it and computed its checksums anew would have been noticed."));
        sentences.append(tr("It doesn't prove that nobody put back an older copy of the whole file, that what was "
                            "written before was true, or that somebody who can use your keychain changed nothing."));
    } else {
        sentences.append(tr("The journal is not sealed, because the keychain of this computer can't be used. So this "
                            "finds what was changed by mistake or by hand, and not what somebody changed who computed "
                            "all checksums anew."));
    }
    m_terminal.text(sentences.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    Q_EMIT finished(ExitCode::Done);
}

} // namespace Reslate

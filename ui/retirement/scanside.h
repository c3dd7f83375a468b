// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/scansession.h"
#include "ui/shell/appservices.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace Reslate {

class ScanBar;

/// Beside the scans: how many, which are missing, which are put aside, and how results are told.
class ScanSide final : public QWidget {
    Q_OBJECT
public:
    /// Both references must outlive it.
    ScanSide(const AppServices &work, const ScanSession &session, QWidget *parent = nullptr);

    void refresh();
    bool isLarge() const;
    bool sounds() const;

Q_SIGNALS:
    void largeToggled(bool large);

private:
    QWidget *makeCount();
    QWidget *makeOptions();
    QLabel *addCard(QVBoxLayout *column, const QString &title, const QString &objectName);
    void showMissing();

    const AppServices &m_work;
    const ScanSession &m_session;
    QLabel *m_count = nullptr;
    QLabel *m_of = nullptr;
    ScanBar *m_bar = nullptr;
    QLabel *m_missing = nullptr;
    QLabel *m_aside = nullptr;
    QCheckBox *m_sound = nullptr;
    QCheckBox *m_large = nullptr;
};

} // namespace Reslate

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reslate {

class Theme;

/// A notice over lists: what happened, what it means, what to do, with Retry and the details for support.
class Banner final : public QFrame {
    Q_OBJECT
public:
    /// name: what the object names of its parts begin with.
    explicit Banner(const Theme &theme, QWidget *parent = nullptr, const QString &name = QStringLiteral("banner"));

    /// Shows plain text; tone: Caution or Bad. Without support details their button is hidden.
    void showNotice(Tone tone, const QString &title, const QString &text, const QString &supportDetails);
    /// What its button says; "Retry" from the start.
    void setButtonText(const QString &text);

Q_SIGNALS:
    void retryClicked();

private:
    void paintIcon();

    const Theme &m_theme;
    Tone m_tone = Tone::Caution;
    QString m_support;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_copy;
    QPushButton *m_retry;
};

} // namespace Reslate
